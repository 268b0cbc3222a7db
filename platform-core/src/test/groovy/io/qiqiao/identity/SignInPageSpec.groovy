package io.qiqiao.identity

import io.qiqiao.testkit.WebSpec

class SignInPageSpec extends WebSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.probe': true]
    }

    def setupSpec() {
        person('page-chen', tianhe)
        person('page-two', tianhe, Role.STATION)
        person('page-two', tianhe, Role.CENTRE)
    }

    def "who signs in on the page is sent on, and known by cookies no script and no other site can use"() {
        when:
        def answer = submit(hostOf(tianhe), '/sign-in', [login: 'page-chen', password: PASSWORD, next: '/workbench?tab=1'])

        then:
        answer.status == 303
        answer.header('Location') == '/workbench?tab=1'
        answer.cookies.keySet() - 'qiqiao_earlier' == ['qiqiao_access', 'qiqiao_session'] as Set
        answer.cookies.values().every { it.contains('HTTPOnly') && it.contains('SameSite=Lax') && it.contains('Path=/') && !it.contains('Domain') }

        and:
        send('GET', hostOf(tianhe), '/api/probe/seen', [Cookie: answer.cookieHeader]).json.actor == 'page-chen'
    }

    def "where a sign-in leads stays on this site: #next"() {
        expect:
        submit(hostOf(tianhe), '/sign-in', [login: 'page-chen', password: PASSWORD, next: next]).header('Location') == '/'

        where:
        next << ['https://evil.cn/', '//evil.cn', '/\\evil.cn', 'javascript:alert(1)', 'evil', '/a\r\nSet-Cookie: x=y']
    }

    def "a wrong password is told on the page, which keeps the name and not the password"() {
        when:
        def answer = submit(hostOf(tianhe), '/sign-in', [login: 'page-chen"><b>', password: 'wrong-secret-word'])

        then:
        answer.status == 422
        answer.body.contains('账号或密码不对。')
        answer.body.contains('page-chen&#34;&gt;') || answer.body.contains('page-chen&#34;>')
        !answer.body.contains('wrong-secret-word')
        answer.cookies.isEmpty()
    }

    def "who has several roles in a tenant chooses one"() {
        when:
        def asked = submit(hostOf(tianhe), '/sign-in', [login: 'page-two', password: PASSWORD, next: '/workbench'])
        def cookie = [Cookie: asked.cookieHeader]
        def page = send('GET', hostOf(tianhe), asked.header('Location'), cookie + [Accept: 'text/html'])
        def station = bean(Memberships).listOf(bean(Accounts).findBySignInName('page-two').get().id()).find { it.role() == Role.STATION }

        then:
        asked.status == 303
        page.body.contains(station.id().toString())
        page.body.contains('服务站人员（天河区）')

        when:
        def answer = submit(hostOf(tianhe), '/sign-in/membership', [membership: station.id().toString(), next: '/workbench'], cookie)

        then:
        answer.header('Location') == '/workbench'
        send('GET', hostOf(tianhe), '/api/probe/seen', [Cookie: answer.cookieHeader]).json.role == 'station'

        and: 'the choice is made once, by whoever gave the password, and among their own'
        submit(hostOf(tianhe), '/sign-in/membership', [membership: station.id().toString()], cookie).status == 422
        submit(hostOf(tianhe), '/sign-in/membership', [membership: station.id().toString()]).status == 422
        submit(hostOf(tianhe), '/sign-in/membership', [membership: UUID.randomUUID().toString()],
                [Cookie: submit(hostOf(tianhe), '/sign-in', [login: 'page-two', password: PASSWORD]).cookieHeader]).status == 422
    }

    def "when the access token has run out the session brings the next, and when it is signed out none"() {
        given:
        def cookies = submit(hostOf(tianhe), '/sign-in', [login: 'page-chen', password: PASSWORD])
        def session = cookies.cookieHeader.split('; ').find { it.startsWith('qiqiao_session=') }

        when:
        def later = send('GET', hostOf(tianhe), '/api/probe/seen', [Cookie: session + '; qiqiao_access=expired'])

        then:
        later.json.actor == 'page-chen'
        later.cookies.keySet() == ['qiqiao_access'] as Set

        when:
        def out = submit(hostOf(tianhe), '/sign-out', [:], [Cookie: cookies.cookieHeader])

        then:
        out.status == 303
        out.cookies.values().every { it.contains('Max-Age=0') }
        send('GET', hostOf(tianhe), '/api/probe/seen', [Cookie: cookies.cookieHeader]).json.actor == 'nobody'
        send('GET', hostOf(tianhe), '/api/probe/seen', [Cookie: session]).json.actor == 'nobody'
    }

    def "a change by cookie counts only from a page of ours: #from"() {
        given:
        def cookies = submit(hostOf(tianhe), '/sign-in', [login: 'page-chen', password: PASSWORD]).cookieHeader

        expect:
        send('POST', hostOf(tianhe), '/api/probe/officers', [Cookie: cookies] + headers).status == status

        where:
        from                        | headers                                       || status
        'our page'                  | ['Sec-Fetch-Site': 'same-origin']             || 200
        'our page, older browser'   | [Origin: 'http://440106.localhost']           || 200
        'nobody says where'         | [:]                                           || 403
        'another site'              | ['Sec-Fetch-Site': 'cross-site']              || 403
        'another tenant\'s site'    | ['Sec-Fetch-Site': 'same-site']               || 403
        'typed or bookmarked'       | ['Sec-Fetch-Site': 'none']                    || 403
        'another origin'            | [Origin: 'http://441704.localhost']           || 403
        'a hidden origin'           | [Origin: 'null']                              || 403
        'an origin that begins so'  | [Origin: 'http://440106.localhost.evil.cn']   || 403
    }

    def "a sign-in from another site is refused, too"() {
        expect:
        submit(hostOf(tianhe), '/sign-in', [login: 'page-chen', password: PASSWORD], ['Sec-Fetch-Site': 'cross-site']).with {
            status == 403 && cookies.isEmpty()
        }
    }

    def "one tenant's cookies are nothing on another's host"() {
        given:
        def cookies = submit(hostOf(tianhe), '/sign-in', [login: 'page-chen', password: PASSWORD]).cookieHeader

        expect:
        send('GET', hostOf(yangdong), '/api/probe/seen', [Cookie: cookies]).status == 403
    }

    def "who must sign in first is led there and back"() {
        expect:
        send('GET', hostOf(tianhe), '/needs-sign-in', [Accept: 'text/html']).with {
            status == 303 && header('Location') == '/sign-in?next=%2Fneeds-sign-in' || header('Location') == '/sign-in?next=/needs-sign-in'
        }
    }

    def "the page speaks the reader's language: #language"() {
        expect:
        send('GET', hostOf(tianhe), '/sign-in', [Accept: 'text/html', 'Accept-Language': language]).body.contains(words)

        where:
        language || words
        'zh-CN'  || '用平台账号登录后办理业务'
        'en'     || 'Sign in with your platform account'
    }
}
