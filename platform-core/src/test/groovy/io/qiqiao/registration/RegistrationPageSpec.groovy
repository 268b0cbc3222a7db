package io.qiqiao.registration

import com.microsoft.playwright.Page
import io.qiqiao.testkit.PageSpec

import static io.qiqiao.registration.Registrant.codeOf
import static io.qiqiao.registration.Registrant.creditCode
import static io.qiqiao.registration.Registrant.mail
import static io.qiqiao.registration.Registrant.mobile
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat

class RegistrationPageSpec extends PageSpec {

    static final MOST_FIELDS = 12

    /** Questions asked so far. */
    int asked = 0
    int sent = 0

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.limits.enabled': false]
    }

    def "an enterprise registers by keyboard alone, in at most twelve fields, #width wide"() {
        given:
        def page = visitor(width)
        def contact = mail()

        when: 'the contact is given and proved'
        page.navigate(address(tianhe, '/register'))
        step(page, "register-1-contact-$width", ['contact'])
        type(page, 'contact', contact)
        send(page, '/register/code')
        step(page, "register-2-code-$width", ['code'])
        type(page, 'code', codeOf(this, contact, tianhe))
        send(page, '/register/enterprise')

        and: 'the enterprise is described, its industry found by everyday words'
        type(page, 'creditCode', creditCode())
        type(page, 'title', '天河数智软件有限公司')
        if (page.locator('select#field-region').count() == 1 && page.locator('#field-region option').count() > 1) {
            tabTo(page, 'field-region')
            page.keyboard().press('ArrowDown')
        }
        type(page, 'industryWords', '软件公司')
        assertThat(page.locator('input[name=industry]').first()).isVisible()
        step(page, "register-3-enterprise-$width", ['creditCode', 'title', 'region', 'industryWords'])
        tabTo(page, 'field-industry')
        page.keyboard().press('Space')
        send(page, '/register/figures')

        and: 'the size is told while its figures are typed'
        type(page, 'staff', '40')
        type(page, 'revenueWanYuan', '1520')
        type(page, 'assetsWanYuan', '600')
        assertThat(page.locator('.alert')).containsText('小型企业')
        assertThat(page.locator('.alert')).containsText('工信部联企业〔2011〕300号')
        step(page, "register-4-figures-$width", ['staff', 'revenueWanYuan', 'assetsWanYuan'])
        send(page, '/register/account')

        and: 'the account is made'
        type(page, 'name', '陈小微')
        type(page, 'password', 'correct-horse-battery')
        tabTo(page, 'field-consents')
        page.keyboard().press('Space')
        step(page, "register-5-account-$width", ['name', 'password', 'consents'])
        send(page, '/work')
        picture(page, "register-6-home-$width")

        then: 'who registered is signed in, on the first page of their enterprise'
        page.locator('h1').textContent().contains('陈小微')
        asked <= MOST_FIELDS
        sent == 5

        where:
        width << WIDTHS
    }

    def "it goes the same way without JavaScript"() {
        given:
        def page = visitor(1280, false)
        def contact = mobile()

        when:
        page.navigate(address(tianhe, '/register'))
        page.fill('#field-contact', contact)
        page.click('form.form button.primary')
        page.fill('#field-code', codeOf(this, contact, tianhe))
        page.click('form.form button.primary')
        page.fill('#field-creditCode', creditCode())
        page.fill('#field-title', '无脚本企业')
        page.fill('#field-industryWords', '饭店')
        page.click('button[value=find]')

        then: 'what was typed is still there, and the industries to choose from'
        assertThat(page.locator("input[name=industry][value='6210']")).isVisible()
        page.inputValue('#field-title') == '无脚本企业'

        when:
        if (page.locator('#field-region option').count() > 1) {
            page.selectOption('#field-region', page.locator('#field-region option').nth(1).getAttribute('value'))
        }
        page.check("input[name=industry][value='6210']")
        page.click('form.form button.primary')
        page.fill('#field-staff', '9')
        page.click('button[value=size]')

        then:
        assertThat(page.locator('.alert')).containsText('微型企业')

        when:
        page.click('form.form button.primary')
        page.waitForURL('**/register/account')
        page.fill('#field-name', '无脚本')
        page.fill('#field-password', 'correct-horse-battery')
        page.click('form.form button.primary')

        then:
        page.waitForURL('**/work')
    }

    def "what does not hold is said beside its field, and a draft waits for days"() {
        given:
        def page = visitor()
        def contact = mail()
        page.navigate(address(tianhe, '/register'))
        page.fill('#field-contact', contact)
        page.click('form.form button.primary')
        page.fill('#field-code', codeOf(this, contact, tianhe))
        page.click('form.form button.primary')

        when:
        page.fill('#field-creditCode', '91350100M000100Y44')
        page.fill('#field-title', '草稿企业')
        page.click('form.form button.primary')

        then:
        assertThat(page.locator('.error-summary')).isVisible()
        assertThat(page.locator('#field-creditCode-error')).isVisible()
        assertThat(page.locator('#field-industryWords-error')).isVisible()

        when: 'they come back later'
        page.navigate(address(tianhe, '/register'))

        then:
        page.url().endsWith('/register/enterprise')
        page.inputValue('#field-title') == '草稿企业'
    }

    def "whom the first person of an enterprise lets join is told on the page, and consents are taken back there"() {
        given:
        def code = creditCode()
        def first = visitor()
        register(first, mail(), code, '首位成员')
        def second = visitor()
        register(second, mail(), code, '第二位')

        expect: 'the second waits'
        second.waitForURL('**/register/done')
        assertThat(second.locator('.alert-title')).containsText('等待确认')

        when:
        picture(second, 'register-waiting')
        first.navigate(address(tianhe, '/work/joining'))
        picture(first, 'register-joining')
        first.click("text=同意加入")

        then:
        assertThat(first.locator('.empty')).isVisible()

        when:
        first.navigate(address(tianhe, '/account/consents'))
        first.locator('text=同意').first().click()
        picture(first, 'register-consents')

        then:
        assertThat(first.locator('button:has-text("撤回")')).hasCount(1)
    }

    private void register(Page page, String contact, String code, String name) {
        page.navigate(address(tianhe, '/register'))
        page.fill('#field-contact', contact)
        page.click('form.form button.primary')
        page.fill('#field-code', codeOf(this, contact, tianhe))
        page.click('form.form button.primary')
        page.fill('#field-creditCode', code)
        page.fill('#field-title', '同一家企业')
        if (page.locator('#field-region option').count() > 1) {
            page.selectOption('#field-region', page.locator('#field-region option').nth(1).getAttribute('value'))
        }
        page.fill('#field-industryWords', '6513')
        page.click('form.form button.primary')
        page.waitForURL('**/register/figures')
        page.click('form.form button.primary')
        page.fill('#field-name', name)
        page.fill('#field-password', 'correct-horse-battery')
        page.click('form.form button.primary')
    }

    /** Counts what the step asks, and keeps its picture; an industry's words and its choice are one question. */
    private void step(Page page, String name, List<String> fields) {
        def shown = page.locator('form.form .field').all().findAll { it.isVisible() && it.locator('input[name=industry]').count() == 0 }
        assert shown.size() == fields.size()
        asked += shown.size()
        picture(page, name)
    }

    private static void type(Page page, String field, String text) {
        tabTo(page, 'field-' + field)
        page.keyboard().type(text)
    }

    private static void tabTo(Page page, String id) {
        def tries = 80
        while (page.evaluate('document.activeElement.id') != id && tries-- > 0) {
            page.keyboard().press('Tab')
        }
        assert page.evaluate('document.activeElement.id') == id
    }

    private void send(Page page, String next) {
        sent++
        page.keyboard().press('Enter')
        page.waitForURL('**' + next)
    }
}
