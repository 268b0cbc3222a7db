package io.qiqiao.push

import com.microsoft.playwright.Browser
import com.microsoft.playwright.Page
import com.microsoft.playwright.options.ReducedMotion
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.testkit.Chromium
import io.qiqiao.tenancy.TenantId
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared

import java.nio.file.Path

@Requires(value = { Chromium.isPresent() }, inherited = true)
class PushInTheBrowserSpec extends PushingSpec {

    @Shared @AutoCleanup Chromium chromium = new Chromium()
    @Shared @AutoCleanup('stop') ChannelsSpec.Called called = new ChannelsSpec.Called()

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.push.webhook.private-addresses': true, 'qiqiao.push.webhook.plain-http': true]
    }

    def setup() {
        clean()
    }

    def "a bureau publishes a policy, watches it arrive and reads the funnel; an enterprise opens the item, sees why, and says what it wants, at #width"() {
        given:
        def ids = enterprises(jiangan, 120)
        person("push-officer-$width", city)
        person("push-enterprise-$width", jiangan, Role.ENTERPRISE, new PartyRef('enterprise', ids[3].toString()))
        def policy = draft(city, [title: '中小企业技术改造补助', eligibility: staffBelow(60), classification: 'finance', benefit: '补助 20 万元', summary: '对实施技术改造的中小企业给予补助。', applicationTo: '2027-06-30'])

        when:
        def officer = visitor(width)
        signIn(officer, city, "push-officer-$width")
        officer.navigate(address(city, "/work/policies/${policy.id()}"))
        officer.click('.form-end button[value=publish]')
        officer.waitForSelector('.flash')
        officer.click('text=推送情况')
        officer.waitForSelector('progress')
        officer.waitForSelector('.figure-value:has-text("60")')
        officer.waitForSelector('.state:has-text("完成")')
        picture(officer, "push-reach-$width")

        then:
        officer.content().contains('江岸区')
        !officer.evaluate('document.documentElement.scrollWidth > innerWidth')

        when:
        def enterprise = visitor(width)
        signIn(enterprise, jiangan, "push-enterprise-$width")
        enterprise.navigate(address(jiangan, '/work/inbox'))
        picture(enterprise, "push-inbox-$width")
        enterprise.click('text=中小企业技术改造补助')
        enterprise.waitForSelector('text=为什么推送给您')
        picture(enterprise, "push-item-$width")

        then:
        enterprise.content().contains('从业人数')
        enterprise.content().contains('3 人')
        !enterprise.evaluate('document.documentElement.scrollWidth > innerWidth')

        when:
        enterprise.click('button:has-text("我要咨询")')
        enterprise.waitForSelector('.flash')
        enterprise.check('input[value=conditions-not-met]')
        enterprise.click('text=以后不再推送')
        enterprise.waitForSelector('.flash')

        then:
        enterprise.content().contains('改为适合')

        when:
        enterprise.navigate(address(jiangan, '/work/inbox/wishes'))
        enterprise.check('input[name=mayFit][value=yes]')
        enterprise.check('input[name=mail][value=daily]')
        picture(enterprise, "push-wishes-$width")
        enterprise.click('.form-end button:has-text("保存")')
        enterprise.waitForSelector('.flash')

        then:
        enterprise.isChecked('input[name=mail][value=daily]')
        rows(jiangan, 'select opened_at, consulted_at, feedback from $push_delivery where enterprise = ?', [ids[3]])[0].with { opened_at && consulted_at && feedback == 'conditions-not-met' }
        !enterprise.evaluate('document.documentElement.scrollWidth > innerWidth')

        cleanup:
        [officer, enterprise].each { it?.context()?.close() }

        where:
        width << [1280, 390]
    }

    def "an enterprise connects its programs, at #width"() {
        given:
        def (id) = enterprises(jiangan, 1) { 10 }
        person("programs-in-browser-$width", jiangan, Role.ENTERPRISE, new PartyRef('enterprise', id.toString()))
        called.answers.clear()
        called.answers.add(503)
        def page = visitor(width)
        signIn(page, jiangan, "programs-in-browser-$width")

        when:
        page.navigate(address(jiangan, '/work/inbox/wishes'))
        page.click('a:has-text("程序对接")')
        page.waitForSelector('input[name=address]')
        page.fill('input[name=address]', 'oa.example.cn')
        page.click('.form-end button')
        page.waitForSelector('.error-summary')
        picture(page, "push-programs-wrong-$width")
        page.fill('input[name=address]', called.address)
        page.click('.form-end button')
        page.waitForSelector('.alert code.secret')
        picture(page, "push-programs-secret-$width")

        then:
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        when:
        2.times {
            page.click('button:has-text("测试")')
            page.waitForSelector('.flash')
        }
        page.click('button:has-text("生成地址")')
        page.waitForSelector('.alert code.secret')
        picture(page, "push-programs-$width")

        then:
        page.locator('tbody tr').count() == 2
        page.locator('.alert code.secret').count() == 2
        page.content().contains('应答 503')
        !page.evaluate('document.documentElement.scrollWidth > innerWidth')

        cleanup:
        page?.context()?.close()

        where:
        width << [1280, 390]
    }

    private Page visitor(int width) {
        def context = chromium.browser.newContext(new Browser.NewContextOptions().setViewportSize(width, width < 600 ? 844 : 900).setLocale('zh-CN').setTimezoneId('Asia/Shanghai').setReducedMotion(ReducedMotion.REDUCE))
        context.setDefaultTimeout(20_000)
        context.newPage()
    }

    private void signIn(Page page, TenantId tenant, String login) {
        page.navigate(address(tenant, '/sign-in'))
        page.fill('input[name=login]', login)
        page.fill('input[name=password]', PASSWORD)
        page.press('input[name=password]', 'Enter')
        page.waitForURL { !it.contains('/sign-in') }
    }

    private String address(TenantId tenant, String path) {
        "http://${hostOf(tenant)}:${server.port}$path"
    }

    private void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(Path.of('target', 'screenshots', name + '.png')).setFullPage(true))
    }
}
