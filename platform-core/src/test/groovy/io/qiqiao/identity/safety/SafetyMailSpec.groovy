package io.qiqiao.identity.safety

import com.icegreen.greenmail.util.GreenMail
import com.icegreen.greenmail.util.ServerSetup
import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.NewAccount
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.testkit.Authenticator
import io.qiqiao.testkit.SettableClock
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

import java.time.Duration

class SafetyMailSpec extends WebSpec {

    static final FRESH = 'plum-lantern-otter'
    static final CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36'
    static final NEWER = CHROME.replace('131', '132')
    static final FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:133.0) Gecko/20100101 Firefox/133.0'

    @Shared GreenMail mail
    def soon = new PollingConditions(timeout: 60, delay: 0.05)

    @Override
    Map<String, Object> configuration() {
        // What other specs left waiting would be sent as soon as there is a server.
        database.sql().execute('delete from platform.message_post')
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort())
        mail.start()
        super.configuration() + ['spec.clock'     : true,
                                 'qiqiao.mail.host': 'localhost', 'qiqiao.mail.port': mail.smtp.port, 'qiqiao.mail.from': 'noreply@qiqiao.example',
                                 'qiqiao.notices.poll': 'PT0.05S']
    }

    def cleanupSpec() {
        mail.stop()
    }

    def "in #tenant, #what is told to the account's own address, in the reader's language and zone, with what to do"() {
        given:
        def (login, email, host) = somebody(tenant)
        def cookies = signedIn(login, host, language)
        done.call(this, host, cookies)

        expect:
        soon.eventually { assert mails(email)*.subject == [subjects].flatten() }
        with(text(mails(email).last())) {
            contains(login)
            contains(language == 'en' ? '(China Time)' : '（中国时间）')
            contains(spoken(language))
            contains('127.0.0.1')
            contains('Chrome')
            contains(language == 'en' ? 'If it was not you' : '如果不是您本人')
            contains('/lost-password')
            contains('/account')
            !contains(PASSWORD)
            !contains(FRESH)
            !contains('{')
        }

        and: 'nobody else is written to'
        mail.receivedMessages.findAll { text(it).contains(login) }.every { it.allRecipients*.toString() == [email] }

        where:
        [[what, zh, en, done], tenant, language] << [
                ['a new password', ['您的密码已修改'], ['Your password was changed'],
                 { me, at, c -> me.form(at, c, '/account/password', [present: PASSWORD, password: FRESH]) }],
                ['a second factor set up', ['您已设置二次验证'], ['A second factor was set up'],
                 { me, at, c -> me.enrol(at, c) }],
                ['a recovery code used for new ones', ['您已设置二次验证', '您的恢复码已使用', '您的恢复码已更换'],
                 ['A second factor was set up', 'A recovery code was used', 'Your recovery codes were renewed'],
                 { me, at, c -> me.form(at, me.enrol(at, c), '/account/recovery-codes', [code: me.recovery[0]]) }],
                ['a second factor removed', ['您已设置二次验证', '您的恢复码已使用', '您的二次验证已取消'],
                 ['A second factor was set up', 'A recovery code was used', 'Your second factor was removed'],
                 { me, at, c -> me.form(at, me.enrol(at, c), '/account/factor/removal', [code: me.recovery[0]]) }],
                ['an API key made', ['您的账号新建了接口密钥'], ['An API key was made for your account'],
                 { me, at, c -> me.issue(at, c) }],
        ].collectMany { way -> [['tianhe', 'zh-CN'], ['yangdong', 'en']].collect { [way] + it } }
        subjects = language == 'en' ? en : zh
    }

    def "a sign-in is told when it is #word: #what"() {
        given:
        def (login, email, host) = somebody('tianhe')
        before.each { signedIn(login, host, 'zh-CN', it) }

        when:
        signedIn(login, host, 'en', now)

        then: 'in the language of the browser known for longest: the new one may be anybody\'s'
        newsOf(email) == (told ? ['您的账号从新的地点登录'] : [])

        where:
        what                                 | before            | now     || told
        'the first of all'                   | []                | CHROME  || false
        'the same browser'                   | [CHROME]          | CHROME  || false
        'a newer version of the browser'     | [CHROME]          | NEWER   || false
        'another browser'                    | [CHROME]          | FIREFOX || true
        'the browser before the last'        | [CHROME, CHROME]  | NEWER   || false
        'a program'                          | [CHROME]          | 'x/1.0' || true
        word = told ? 'new' : 'not new'
    }

    def "who was not here for half a year is new again, and nothing readable is kept of where people are"() {
        given:
        def (login, email, host) = somebody('tianhe')
        signedIn(login, host, 'zh-CN')
        signedIn(login, host, 'zh-CN', FIREFOX)
        soon.eventually { assert mails(email).size() == 1 }
        clock.pass(Duration.ofDays(100))
        signedIn(login, host, 'zh-CN')
        clock.pass(Duration.ofDays(81))

        when:
        signedIn(login, host, 'zh-CN', FIREFOX)

        then:
        soon.eventually { assert mails(email).size() == 2 }

        and:
        def kept = database.sql().rows('select * from control.known_client')
        kept.size() > 0
        kept.every { !it.toString().contains('127.0.0.1') && !it.toString().contains('Firefox') }
    }

    List<String> recovery = []

    SettableClock getClock() {
        bean(SettableClock)
    }

    List somebody(String tenant) {
        def login = 'told-' + UUID.randomUUID().toString().take(8)
        def email = login + '@example.cn'
        def account = bean(Accounts).create(new NewAccount(login, '张三', email, null, PASSWORD))
        bean(Memberships).grant(account.id(), this."$tenant", Role.STATION, PartyRef.BUREAU)
        [login, email, hostOf(this."$tenant")]
    }

    String signedIn(String login, String host, String language, String agent = CHROME) {
        def answer = submit(host, '/sign-in', [login: login, password: PASSWORD], ['User-Agent': agent, 'Accept-Language': language])
        assert answer.status == 303
        answer.cookieHeader
    }

    Answer form(String host, String cookies, String path, Map<String, String> fields) {
        def answer = submit(host, path, fields, [Cookie: cookies, 'User-Agent': CHROME, 'Accept-Language': 'fr'])
        assert answer.status in [200, 303]: answer.body
        answer
    }

    String enrol(String host, String cookies) {
        def page = send('GET', host, '/account/factor', [Cookie: cookies, Accept: 'text/html']).body
        def secret = (page =~ /name="secret" value="([A-Z2-7]{32})"/)[0][1]
        def answer = form(host, cookies, '/account/factor', [code: new Authenticator(secret).code(clock.instant()), present: PASSWORD, secret: secret])
        recovery = (answer.body =~ /<code>([a-z2-7-]{19})<\/code>/).collect { it[1] }
        answer.cookieHeader
    }

    void issue(String host, String cookies) {
        def answer = send('POST', host, '/api/keys', [Cookie: cookies, 'Sec-Fetch-Site': 'same-origin', 'User-Agent': CHROME],
                [name: '夜间同步', permissions: ['listing-see'], days: 30])
        assert answer.status in [200, 201]: answer.body
    }

    /** What was told so far: a later mail has come, before which it would have. */
    List<String> newsOf(String email) {
        bean(Accounts).setPassword(bean(Accounts).findBySignInName(email).get().id(), FRESH)
        soon.eventually { assert mails(email)*.subject.contains('您的密码已修改') || mails(email)*.subject.contains('Your password was changed') }
        mails(email)*.subject.findAll { !it.contains('密码') && !it.contains('password') }
    }

    String spoken(String language) {
        def now = clock.instant().atZone(java.time.ZoneId.of('Asia/Shanghai'))
        language == 'en' ? said(now, 'HH:mm') : said(now, 'yyyy年M月d日 HH:mm')
    }

    static String said(java.time.ZonedDateTime moment, String pattern) {
        moment.format(java.time.format.DateTimeFormatter.ofPattern(pattern))
    }

    List mails(String email) {
        mail.receivedMessages.findAll { it.allRecipients*.toString() == [email] }.sort { it.getHeader('X-Qiqiao-Message')[0] }
    }

    static String text(message) {
        message.content.getBodyPart(0).content.toString()
    }
}
