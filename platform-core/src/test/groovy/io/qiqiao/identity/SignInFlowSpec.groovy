package io.qiqiao.identity

import com.microsoft.playwright.Page
import io.qiqiao.testkit.Authenticator
import io.qiqiao.testkit.PageSpec

class SignInFlowSpec extends PageSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.identity.factor.waived': false, 'qiqiao.demo': true]
    }

    def "an officer signs in for the first time, and again, without touching the mouse: #width"() {
        given:
        def login = somebody(Role.OFFICER)
        def page = visitor(width, script)

        when: 'the password'
        page.navigate(address(tianhe, '/sign-in?next=/account'))
        picture(page, "sign-in-$width")
        type(page, '#field-login', login)
        type(page, '#field-password', PASSWORD)
        press(page, 'Enter')

        then: 'leads to the authenticator'
        page.locator('h1').innerText() == '设置双重验证'
        page.locator('img[src^="data:image/svg"]').evaluate('image => image.naturalWidth') > 0

        when:
        picture(page, "enrolment-$width")
        def phone = new Authenticator(page.locator('input[name=secret]').inputValue())
        type(page, '#field-code', phone.code())
        press(page, 'Enter')

        then: 'and the recovery codes are shown once'
        page.locator('h1').innerText() == '请保存恢复码'
        page.locator('main code').count() == 10

        when:
        def recovery = page.locator('main code').first().innerText()
        picture(page, "recovery-codes-$width")
        tabTo(page, 'main a.button')
        press(page, 'Enter')

        then:
        page.locator('h1').innerText() == '我的账号'

        when: 'the account tells of itself'
        picture(page, "account-$width")
        page.context().clearCookies()
        page.navigate(address(tianhe, '/sign-in?next=/account'))
        type(page, '#field-login', login)
        type(page, '#field-password', PASSWORD)
        press(page, 'Enter')

        then:
        page.locator('h1').innerText() == '双重验证'

        when: 'a wrong code, then a recovery code'
        type(page, '#field-code', '000000')
        press(page, 'Enter')
        picture(page, "factor-$width")
        tabTo(page, 'main ul.plain-list a')
        press(page, 'Enter')
        type(page, '#field-code', recovery)
        press(page, 'Enter')

        then:
        page.locator('h1').innerText() == '我的账号'
        page.locator('main').innerText().contains('还有 9 个可用')

        where:
        width | script
        1280  | true
        390   | false
    }

    def "who has lost the password finds the way back, without touching the mouse: #width"() {
        given:
        def login = somebody(Role.STATION)
        def page = visitor(width)

        when:
        page.navigate(address(tianhe, '/sign-in'))
        tabTo(page, 'a[href="/lost-password"]')
        press(page, 'Enter')
        picture(page, "lost-password-$width")
        type(page, '#field-login', login)
        press(page, 'Enter')

        then:
        page.locator('h1').innerText() == '请查收消息'

        when: 'the message is in the mailbox'
        picture(page, "lost-password-sent-$width")
        def letter = "article:has-text('$login') a[href*='/password-reset']"
        new spock.util.concurrent.PollingConditions(timeout: 60).eventually {
            page.navigate(address(tianhe, '/mailbox'))
            assert page.locator(letter).count() == 1
        }
        picture(page, "mailbox-$width")
        page.locator(letter).focus()
        press(page, 'Enter')

        then:
        page.locator('h1').innerText() == '设置新密码'

        when:
        picture(page, "password-reset-$width")
        type(page, '#field-password', 'plum-lantern-otter')
        press(page, 'Enter')
        tabTo(page, 'main a.button')
        press(page, 'Enter')
        type(page, '#field-login', login)
        type(page, '#field-password', 'plum-lantern-otter')
        press(page, 'Enter')

        then:
        page.locator("summary[aria-label='$login']").count() == 1

        where:
        width << WIDTHS
    }

    /** Goes by tabulator to the field that <code>selector</code> names, and types. */
    static void type(Page page, String selector, String words) {
        tabTo(page, selector)
        page.keyboard().press('Control+A')
        page.keyboard().type(words)
    }

    static void tabTo(Page page, String selector) {
        def isThere = { page.evaluate('selector => document.activeElement !== null && document.activeElement.matches(selector)', selector) }
        for (int i = 0; i < 60 && !isThere(); i++) {
            page.keyboard().press('Tab')
        }
        assert isThere(): "no way by keyboard to $selector"
    }

    /** Follows a link or sends a form, and waits for the page it leads to. */
    static void press(Page page, String key) {
        page.waitForNavigation { page.keyboard().press(key) }
    }

    String somebody(Role role) {
        def login = 'flow-' + UUID.randomUUID().toString().take(8)
        def account = bean(Accounts).create(new NewAccount(login, login, login + '@example.cn', null, PASSWORD))
        bean(Memberships).grant(account.id(), tianhe, role, PartyRef.BUREAU)
        login
    }
}
