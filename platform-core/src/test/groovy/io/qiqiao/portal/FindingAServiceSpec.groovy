package io.qiqiao.portal

import com.microsoft.playwright.Page
import com.microsoft.playwright.options.AriaRole
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PageSpec
import io.qiqiao.testkit.TestServers

/** What a visitor came for, in a browser, on a desk and on a phone. */
class FindingAServiceSpec extends PageSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts': TestServers.elasticsearch().toString(),
                                 'qiqiao.search.index-prefix': 'f' + UUID.randomUUID().toString().take(8)]
    }

    def setupSpec() {
        def sql = database.sql()
        sql.execute('delete from platform.publication')
        sql.close()
        def content = new SharedContent(application)
        def tenants = [TenantId.of('440000'), tianhe]
        [institution: 'institutions', product: 'products', policy: 'policies'].each { kind, library -> content.keepDemo(kind, library, tenants) }
        content.index()
    }

    def "a visitor finds ISO certification near Tianhe by one search and one click, and sees price, time and phone on a page of #width"() {
        given:
        def page = visitor(width)
        page.navigate(address(tianhe, '/'))

        when: 'one search'
        page.getByRole(AriaRole.COMBOBOX).fill('ISO 认证')
        page.keyboard().press('Enter')
        page.waitForURL('**/search?**')
        picture(page, "portal-search-$width")

        then:
        page.locator('.results > li').count() > 3
        page.getByRole(AriaRole.COMBOBOX).inputValue() == 'ISO 认证'

        when: 'one click'
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName('ISO 9001质量管理体系认证辅导')).click()
        page.waitForURL('**/products/**')
        picture(page, "portal-product-$width")

        then: 'all that decides stands on the first screen'
        ['1.8 万元起', '80 个工作日', '尚未通过质量体系认证或换证的制造、贸易企业'].every { onFirstScreen(page, page.locator('.facts').getByText(it).first()) }
        onFirstScreen(page, page.locator('.facts a[href^="tel:"]'))
        !scrollsSideways(page)

        where:
        width << WIDTHS
    }

    def "the keyboard is enough"() {
        given:
        def page = visitor()
        page.navigate(address(tianhe, '/'))

        when: 'the slash leads to the search, the first result is some tabs away'
        page.keyboard().press('/')
        page.keyboard().type('ISO 认证')
        page.keyboard().press('Enter')
        page.waitForURL('**/search?**')
        tabUntil(page) { it.startsWith('/products/') }
        page.keyboard().press('Enter')
        page.waitForURL('**/products/**')

        then:
        page.locator('.facts a[href^="tel:"]').count() == 1

        when:
        tabUntil(page) { it.startsWith('tel:') }

        then: 'what has the focus shows it'
        page.evaluate("getComputedStyle(document.activeElement).outlineStyle") != 'none'
    }

    def "filters change the results in place, the address with them, and the way back works, #with JavaScript"() {
        given:
        def page = visitor(1280, script)
        page.navigate(address(tianhe, '/search?q=ISO'))
        def before = page.locator('.results > li').count()

        when:
        page.locator('#kind-product').click()
        page.waitForURL('**kind=product**')

        then:
        page.locator('#kind-product[aria-current]').count() == 1
        page.locator('.chip.on').count() == 1
        page.locator('.results .tag').allInnerTexts().toSet() == ['服务产品'] as Set

        when:
        page.goBack()
        page.waitForURL('**/search?q=ISO')

        then:
        page.locator('.results > li').count() == before

        where:
        script << [true, false]
        with = script ? 'with' : 'without'
    }

    def "#name stands at #width without scrolling sideways"() {
        given:
        def page = visitor(width)

        when:
        page.navigate(address(tianhe, path))
        if (follow) {
            page.locator('.results .item-title a').first().click()
            page.waitForURL('**' + path + '/**')
        }
        picture(page, "portal-$name-$width")

        then:
        page.locator('h1').count() == 1
        !scrollsSideways(page)

        where:
        [[name, path, follow], width] << [[
                ['home', '/', false], ['products', '/products', false], ['policies', '/policies', false], ['policy', '/policies', true],
                ['institutions', '/institutions', false], ['institution', '/institutions', true]], WIDTHS].combinations()
    }

    private static boolean onFirstScreen(Page page, locator) {
        def box = locator.boundingBox()
        box != null && box.y + box.height <= page.viewportSize().height
    }

    private static boolean scrollsSideways(Page page) {
        page.evaluate('document.documentElement.scrollWidth > innerWidth')
    }

    private static void tabUntil(Page page, Closure<Boolean> there) {
        for (int i = 0; i < 120; i++) {
            page.keyboard().press('Tab')
            def address = page.evaluate("document.activeElement.getAttribute('href') || ''") as String
            if (there(address)) {
                return
            }
        }
        throw new AssertionError('the keyboard does not get there' as Object)
    }
}
