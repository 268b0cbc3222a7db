package io.qiqiao.identity.own

import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.identity.factor.Factors
import io.qiqiao.identity.safety.Device
import io.qiqiao.testkit.Authenticator
import io.qiqiao.testkit.WebSpec
import spock.util.concurrent.PollingConditions

class AccountSpec extends WebSpec {

    static final FRESH = 'plum-lantern-otter'
    static final CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0 Safari/537.36'

    def soon = new PollingConditions(timeout: 60, delay: 0.05)

    def "#agent is called #name"() {
        expect:
        bean(io.qiqiao.web.text.Messages).say(io.qiqiao.web.text.Languages.CHINESE, Device.of(agent)) == name

        where:
        agent                                                                          || name
        CHROME                                                                         || 'Chrome（Windows）'
        CHROME + ' Edg/131.0'                                                          || 'Edge（Windows）'
        'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) MicroMessenger/8.0'    || '微信（iPhone）'
        'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/131.0 Safari'       || 'Chrome（Android）'
        'curl/8.5.0'                                                                   || '程序 curl'
        ''                                                                             || '未知设备'
    }

    def "people see where they are signed in, end one session, or all of them"() {
        given:
        def login = somebody()
        def tokens = (1..3).collect { token(login, hostOf(tianhe)) }
        def mine = bearer(tokens[0])

        when:
        def list = send('GET', hostOf(tianhe), '/api/sessions', mine).json.sessions

        then:
        list.size() == 3
        list.count { it.current } == 1
        list.every { it.role == 'station' && it.tenant == '440106' && it.address == '127.0.0.1' && it.createdAt && it.seenAt }

        when:
        def other = list.find { !it.current }
        def ended = send('DELETE', hostOf(tianhe), "/api/sessions/$other.id", mine)

        then:
        ended.status == 204
        send('GET', hostOf(tianhe), '/api/sessions', mine).json.sessions*.id as Set == (list*.id - other.id) as Set
        send('DELETE', hostOf(tianhe), "/api/sessions/$other.id", mine).status == 404

        when:
        def all = send('DELETE', hostOf(tianhe), '/api/sessions', mine)

        then:
        all.status == 204
        soon.eventually { tokens.each { assert send('GET', hostOf(tianhe), '/api/sessions', bearer(it)).status == 401 } }
    }

    def "nobody sees or ends another's session"() {
        given:
        def one = token(somebody(), hostOf(tianhe))
        def other = token(somebody(), hostOf(tianhe))
        def theirs = send('GET', hostOf(tianhe), '/api/sessions', bearer(other)).json.sessions[0].id

        expect:
        send('DELETE', hostOf(tianhe), "/api/sessions/$theirs", bearer(one)).status == 404
        send('GET', hostOf(tianhe), '/api/sessions', bearer(other)).status == 200
    }

    def "the account's page tells the sign-in before, the devices and the memberships"() {
        given:
        def login = somebody()
        bean(Memberships).grant(bean(Accounts).findBySignInName(login).get().id(), yangdong, Role.EXPERT, PartyRef.BUREAU)
        token(login, hostOf(tianhe))
        def cookies = browser(login)

        when:
        def page = page('/account', cookies)

        then:
        page.body.contains('Chrome（Windows）')
        page.body.contains('本设备')
        page.body.contains('，来自 127.0.0.1')
        page.body.contains('专家（阳东区）')
        page.body.contains('没有设置')

        and: 'where there is no provider, nothing leads to one'
        !page.body.contains('/account/identities')
    }

    def "every page tells of the sign-in before, and nobody is told of another's who used the same browser"() {
        given:
        def first = browser(somebody())
        def login = somebody()
        browser(login)

        when:
        def second = browser(login)

        then:
        !page('/account', first).body.contains('上次登录 2')
        (page('/account', second).body =~ /上次登录 \d{4}年\d+月\d+日 \d\d:\d\d，来自 127\.0\.0\.1/).find()
        page('/account', second + [Cookie: second.Cookie.replaceAll(/qiqiao_earlier=[^;]+/, 'qiqiao_earlier=bm9uc2Vuc2U')]).status == 200

        and:
        submit(hostOf(tianhe), '/sign-in', [login: somebody(), password: PASSWORD], second).cookies['qiqiao_earlier'].contains('Max-Age=0')
    }

    def "who changes the password shows the present one, and other devices are signed out"() {
        given:
        def login = somebody()
        def elsewhere = token(login, hostOf(tianhe))
        def cookies = browser(login)

        expect:
        post('/account/password', [present: 'wrong', password: FRESH], cookies).with { status == 422 && body.contains('密码不对') }
        post('/account/password', [present: PASSWORD, password: 'short'], cookies).with { status == 422 && body.contains('密码须有') }
        post('/account/password', [present: PASSWORD, password: PASSWORD], cookies).with { status == 422 && body.contains('最近 3 次') }

        when:
        def changed = post('/account/password', [present: PASSWORD, password: FRESH], cookies)

        then:
        changed.status == 303
        page('/account', [Cookie: changed.cookieHeader]).status == 200
        soon.eventually { assert send('GET', hostOf(tianhe), '/api/sessions', bearer(elsewhere)).status == 401 }
        send('POST', hostOf(tianhe), '/api/sessions', [:], [login: login, password: FRESH]).status == 200
    }

    def "whoever wants to sets up a second factor, gets new recovery codes and takes it away"() {
        given:
        def login = somebody()
        def account = bean(Accounts).findBySignInName(login).get().id()
        def cookies = browser(login)
        def secret = (page('/account/factor', cookies).body =~ /name="secret" value="([A-Z2-7]{32})"/)[0][1]
        def phone = new Authenticator(secret)

        expect: 'with the password'
        post('/account/factor', [code: phone.code(), present: 'wrong', secret: secret], cookies).with { status == 422 && body.contains(secret) }
        !bean(Factors).isEnrolled(account)

        when:
        def done = post('/account/factor', [code: phone.code(), present: PASSWORD, secret: secret], cookies)
        def codes = (done.body =~ /<code>([a-z2-7-]{19})<\/code>/).collect { it[1] }

        then:
        codes.size() == 10
        page('/account', [Cookie: done.cookieHeader]).body.contains('还有 10 个可用')

        when:
        def renewed = post('/account/recovery-codes', [code: codes[0]], [Cookie: done.cookieHeader])
        cookies = [Cookie: renewed.cookieHeader]
        def fresh = (renewed.body =~ /<code>([a-z2-7-]{19})<\/code>/).collect { it[1] }

        then:
        fresh.size() == 10
        fresh.intersect(codes) == []
        post('/account/factor/removal', [code: codes[1]], cookies).status == 422
        post('/account/factor/removal', [code: fresh[0]], cookies).status == 303
        !bean(Factors).isEnrolled(account)
    }

    def "who has several memberships goes from one to another without the password, and acts in one at a time"() {
        given:
        def login = somebody()
        def account = bean(Accounts).findBySignInName(login).get().id()
        def cookies = browser(login)
        def centre = bean(Memberships).grant(account, tianhe, Role.CENTRE, PartyRef.BUREAU)

        when:
        def switched = post("/account/memberships/${centre.id()}/choice", [:], cookies)

        then:
        switched.status == 303
        page('/account', [Cookie: switched.cookieHeader]).body.contains('服务中心人员')
        send('GET', hostOf(tianhe), '/api/sessions', [Cookie: switched.cookieHeader]).json.sessions*.role == ['centre']
        post("/account/memberships/${UUID.randomUUID()}/choice", [:], [Cookie: switched.cookieHeader]).status == 404
    }

    def "a membership in another tenant is acted in on its own host, to which a link leads that works once"() {
        given:
        def login = somebody()
        def account = bean(Accounts).findBySignInName(login).get().id()
        def expert = bean(Memberships).grant(account, yangdong, Role.EXPERT, PartyRef.BUREAU)
        def cookies = browser(login)

        when:
        def sent = post("/account/memberships/${expert.id()}/choice", [:], cookies)
        def link = URI.create(sent.header('Location'))
        def token = link.query.split('=')[1]

        then:
        link.host == hostOf(yangdong)
        sent.cookies.values().every { it.contains('Max-Age=0') }
        send('GET', hostOf(yangdong), link.path + '?' + link.query, [Accept: 'text/html']).body.contains('专家（阳东区）')
        submit(hostOf(tianhe), '/sign-in/arrival', [token: token]).status == 401

        when:
        def arrived = submit(hostOf(yangdong), '/sign-in/arrival', [token: token])

        then:
        arrived.status == 303
        send('GET', hostOf(yangdong), '/api/sessions', [Cookie: arrived.cookieHeader]).json.sessions*.tenant == ['441704']
        submit(hostOf(yangdong), '/sign-in/arrival', [token: token]).status == 401
    }

    String somebody(Role role = Role.STATION) {
        def login = 'own-' + UUID.randomUUID().toString().take(8)
        person(login, tianhe, role)
        login
    }

    Map<String, String> browser(String login) {
        [Cookie: submit(hostOf(tianhe), '/sign-in', [login: login, password: PASSWORD], ['User-Agent': CHROME]).cookieHeader]
    }

    Answer page(String path, Map<String, String> cookies) {
        send('GET', hostOf(tianhe), path, cookies + [Accept: 'text/html'])
    }

    Answer post(String path, Map<String, String> fields, Map<String, String> cookies) {
        submit(hostOf(tianhe), path, fields, cookies)
    }
}
