package io.qiqiao.workbench.erasure

import com.microsoft.playwright.Page
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PageSpec
import spock.lang.Shared

/** An administrator erases a person as people do it, with and without script, at a desk and on a phone. */
class ErasureInTheBrowserSpec extends PageSpec {

    @Shared TenantId place = database.tenant('441881', '英德市')

    def "from the member's page to the word that it is done, at #width"() {
        given:
        person("erasing-chief-$width", place)
        person("erasing-expert-$width", place, Role.EXPERT, new PartyRef('expert', null))
        def page = visitor(width, width > 600)
        page.navigate(address(place, '/sign-in'))
        page.fill('input[name=login]', "erasing-chief-$width")
        page.fill('input[name=password]', PASSWORD)
        page.press('input[name=password]', 'Enter')
        page.waitForURL { !it.contains('/sign-in') }

        when:
        page.navigate(address(place, "/work/members?q=erasing-expert-$width"))
        page.click('tbody th a')
        page.click('a[href$="/erasure"]')
        picture(page, "erasure-$width")

        then:
        page.textContent('h1').contains("erasing-expert-$width")
        page.textContent('main').with { it.contains('将删除') && it.contains('将保留') }
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        when: 'nothing is filled in'
        page.click('button:has-text("注销，不可恢复")')
        picture(page, "erasure-refused-$width")

        then:
        page.textContent('main').contains('请选择注销理由')

        when:
        page.check('input[name=ground][value=on-request]')
        page.fill('input[name=login]', "erasing-expert-$width")
        page.click('button:has-text("注销，不可恢复")')

        then:
        page.waitForSelector('.flash').innerText().contains('个人信息已注销')
        picture(page, "erasure-done-$width")

        where:
        width << WIDTHS
    }
}
