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
        def answer = submit(hostOf(tianhe), '/sign-in', [login: 'secure-officer', password: PASSWORD])

        then:
        answer.status == 303
        !answer.cookies.isEmpty()
        answer.cookies.every { name, value -> value.contains('Secure') }
        answer.header('Strict-Transport-Security') == 'max-age=31536000'
    }
}
