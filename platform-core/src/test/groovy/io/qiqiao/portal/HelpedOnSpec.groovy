package io.qiqiao.portal

import com.microsoft.playwright.Page
import com.microsoft.playwright.options.AriaRole
import io.qiqiao.testkit.PageSpec
import io.qiqiao.testkit.TestServers

/** How a search that finds little goes on, in a browser, on a desk and on a phone. */
class HelpedOnSpec extends PageSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts': TestServers.elasticsearch().toString(),
                                 'qiqiao.search.index-prefix': 'h' + UUID.randomUUID().toString().take(8)]
    }

    def setupSpec() {
        def content = new SharedContent(application)
        ['知识产权质押融资贴息办法', '知识产权贯标奖励细则', '知识产权维权援助办法'].each { title ->
            content.keep(tianhe, 'policy', [title: title, text: '第一条　为支持中小企业，制定本办法。', issuer: '天河区某局', date: '2026-01-05', region: '440106'])
        }
        content.index()
    }

    def "letters find, and a wrong character leads to the right one by a click, on a page of #width"() {
        given:
        def page = visitor(width)
        page.navigate(address(tianhe, '/'))

        when:
        page.getByRole(AriaRole.COMBOBOX).fill('zhishichanquan')
        page.keyboard().press('Enter')
        page.waitForURL('**/search?**')
        picture(page, "portal-search-letters-$width")

        then:
        page.getByText('按拼音读作“知识产权”').isVisible()
        page.locator('.results > li').count() > 0
        page.getByRole(AriaRole.COMBOBOX).inputValue() == 'zhishichanquan'
        !scrollsSideways(page)

        when:
        page.getByRole(AriaRole.COMBOBOX).fill('只是产全')
        page.keyboard().press('Enter')
        page.waitForURL('**/search?**')
        picture(page, "portal-search-did-you-mean-$width")
        page.locator('.guidance a').first().click()
        page.waitForURL("**/search?q=${URLEncoder.encode('知识产权', 'UTF-8')}")

        then:
        page.locator('.results > li').count() > 0
        !scrollsSideways(page)

        where:
        width << WIDTHS
    }

    private static boolean scrollsSideways(Page page) {
        page.evaluate('document.documentElement.scrollWidth > innerWidth')
    }
}
