package io.qiqiao.workbench

import com.microsoft.playwright.Page
import io.micronaut.inject.qualifiers.Qualifiers
import io.qiqiao.notice.Mailbox
import io.qiqiao.testkit.PageSpec
import spock.util.concurrent.PollingConditions

class MembersInTheBrowserSpec extends PageSpec {

    def "an officer invites somebody, who comes in, and whose open page follows a change of role, at #width"() {
        given:
        person('browser-chief', tianhe)
        def contact = "browser-${UUID.randomUUID()}@example.cn".toString()
        def officer = visitor(width)
        signIn(officer, 'browser-chief')

        when: 'the invitation'
        officer.navigate(address(tianhe, '/work/members'))
        picture(officer, "members-$width")
        officer.click('text=邀请成员')
        officer.fill('input[name=name]', '何雨')
        officer.fill('input[name=contact]', contact)
        officer.selectOption('select[name=role]', 'centre')
        picture(officer, "members-invitation-$width")
        officer.click('text=发送邀请')

        then:
        officer.waitForSelector('.flash').innerText().contains('已邀请何雨')
        officer.content().contains('已邀请')

        when: 'whom it reached'
        def guest = visitor(width)
        guest.navigate(link(contact))
        guest.fill('input[name=password]', PASSWORD)
        guest.press('input[name=password]', 'Enter')
        signIn(guest, contact)
        guest.navigate(address(tianhe, '/work'))

        then:
        guest.content().contains('服务中心人员')

        when: 'another role'
        officer.navigate(address(tianhe, "/work/members?q=${URLEncoder.encode('何雨', 'UTF-8')}"))
        officer.click('tbody th a')
        officer.selectOption('select[name=role]', 'station')
        picture(officer, "member-$width")
        officer.click('button:has-text("保存")')
        officer.waitForSelector('.flash')

        then:
        new PollingConditions(timeout: 5).eventually {
            guest.reload()
            assert guest.content().contains('服务站人员')
        }

        when:
        officer.navigate(address(tianhe, '/work/members/permissions'))

        then:
        picture(officer, "permissions-$width")
        !officer.evaluate('document.documentElement.scrollWidth > innerWidth')

        where:
        width << WIDTHS
    }

    private void signIn(Page page, String login) {
        page.navigate(address(tianhe, '/sign-in'))
        page.fill('input[name=login]', login)
        page.fill('input[name=password]', PASSWORD)
        page.press('input[name=password]', 'Enter')
        page.waitForURL { !it.contains('/sign-in') }
    }

    private String link(String contact) {
        application.getBean(Mailbox, Qualifiers.byName('platform')).list(null, 50).items()
                .find { it.recipient() == contact }.body().find(/http\S+token=\S+/)
    }
}
