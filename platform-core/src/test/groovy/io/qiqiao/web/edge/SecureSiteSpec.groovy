package io.qiqiao.web.edge

import io.qiqiao.testkit.WebSpec

/** The proxy that ends https stands before us: our own connection is plain either way. */
class SecureSiteSpec extends WebSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.tenancy.web.public-scheme': 'https']
    }

    def "a site that people reach by https gives every cookie and every browser to https alone"() {
        given:
        person('secure-officer', tianhe)

        when:
        def answer = submit(hostOf(tianhe), '/sign-in?lang=en', [login: 'secure-officer', password: PASSWORD])

        then:
        answer.status == 303
        answer.cookies.keySet().containsAll(['__Host-qiqiao_access', '__Host-qiqiao_session', '__Host-lang'])
        answer.cookies.every { name, value -> name.startsWith('__Host-') && value.contains('Secure') && value.contains('Path=/') && !value.contains('Domain') }
        answer.header('Strict-Transport-Security') == 'max-age=31536000; includeSubDomains'
    }

    def "a cookie that anybody could have planted, by its plain name, is not read"() {
        given:
        person('secure-planted', tianhe)
        def cookies = submit(hostOf(tianhe), '/sign-in', [login: 'secure-planted', password: PASSWORD]).cookieHeader

        expect:
        send('GET', hostOf(tianhe), '/account', [Cookie: cookies, Accept: 'text/html']).status == 200
        send('GET', hostOf(tianhe), '/account', [Cookie: cookies.replace('__Host-', ''), Accept: 'text/html']).status == 303
        send('GET', hostOf(tianhe), '/', [Cookie: '__Host-lang=en', Accept: 'text/html']).body.contains('<html lang="en"')
        !send('GET', hostOf(tianhe), '/', [Cookie: 'lang=en', Accept: 'text/html']).body.contains('<html lang="en"')
    }

    def "the steps of a sign-in, a draft of a registration and a word for the next page have such names as well"() {
        expect:
        send('GET', hostOf(tianhe), path, [Accept: 'text/html']).cookies.every { name, value -> name.startsWith('__Host-') }
        submit(hostOf(tianhe), path, fields).cookies.every { name, value -> name.startsWith('__Host-') }

        where:
        path        | fields
        '/register' | [kind: 'enterprise']
        '/sign-in'  | [login: 'nobody', password: 'nothing']
    }

    def "who signs out has the browser forget the pages, and is given no cookie of any life"() {
        given:
        person('secure-leaver', tianhe)
        def cookies = submit(hostOf(tianhe), '/sign-in', [login: 'secure-leaver', password: PASSWORD]).cookieHeader

        when:
        def out = submit(hostOf(tianhe), '/sign-out', [:], [Cookie: cookies])

        then:
        out.status == 303
        out.header('Clear-Site-Data') == '"cache", "storage"'
        out.cookies.every { name, value -> value.contains('Max-Age=0') }
        send('GET', hostOf(tianhe), '/account', [Cookie: cookies, Accept: 'text/html']).status == 303
    }
}
