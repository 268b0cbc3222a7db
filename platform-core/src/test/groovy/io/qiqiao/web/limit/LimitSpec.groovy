package io.qiqiao.web.limit

import io.micrometer.core.instrument.MeterRegistry
import io.qiqiao.identity.Role
import io.qiqiao.testkit.WebSpec

import java.time.Clock
import java.time.Duration

class LimitSpec extends WebSpec {

    private static int lastAddress = 0

    @Override
    Map<String, Object> configuration() {
        super.configuration() + limits() + ['spec.probe': true, 'spec.standing-clock': true]
    }

    static Map<String, Object> limits() {
        ['qiqiao.limits.enabled'                    : true, 'qiqiao.limits.exchange': '1h',
         'qiqiao.tenancy.web.trusted-proxies'       : ['127.0.0.1'],
         'qiqiao.limits.rates.address-reading.burst': 5, 'qiqiao.limits.rates.address-reading.refill': 5,
         'qiqiao.limits.rates.address-writing.burst': 3, 'qiqiao.limits.rates.address-writing.refill': 3,
         'qiqiao.limits.rates.account-reading.burst': 4, 'qiqiao.limits.rates.account-reading.refill': 4]
    }

    /** Every feature comes from addresses of its own. */
    static Map<String, String> from(String address = next()) {
        ['X-Forwarded-For': address]
    }

    static String next() {
        "198.51.${lastAddress.intdiv(250)}.${1 + lastAddress++ % 250}"
    }

    def "an address may ask as often as its bucket holds, and again when something has come back"() {
        given:
        def me = from()

        when: 'the bucket is emptied'
        def answers = (1..5).collect { seen(me) }

        then:
        answers*.status == [200] * 5
        answers*.header('RateLimit')[0] == '"address-reading";r=4;t=12'
        answers*.header('RateLimit-Policy').unique() == ['"address-reading";q=5;w=60']

        when: 'once more'
        def refused = seen(me)

        then:
        refused.status == 429
        refused.header('Content-Type') == 'application/problem+json'
        refused.header('Retry-After') == '12'
        refused.header('RateLimit') == '"address-reading";r=0;t=60'
        refused.json.code == 'too-many-requests'
        refused.json.detail == '这个网络地址的请求过于频繁，请在 12 秒后再试。'
        refused.json.requestId == refused.header('X-Request-Id')

        when:
        forward(wait)

        then:
        seen(me).status == status

        where:
        wait                   || status
        Duration.ofMillis(11_999) || 429
        Duration.ofMillis(12_000) || 200
        Duration.ofMillis(12_001) || 200
    }

    def "a person is told on a page"() {
        given:
        def me = from() + [Accept: 'text/html']
        5.times { send('GET', hostOf(tianhe), '/', me) }

        when:
        def refused = send('GET', hostOf(tianhe), '/', me)

        then:
        refused.status == 429
        refused.header('Content-Type').startsWith('text/html')
        refused.header('Retry-After') == '12'
        refused.header('Content-Security-Policy')
        refused.body.contains('请求太多了')
        refused.body.contains('请在 12 秒后再试')
    }

    def "each address has a bucket of its own for each kind of traffic; #what"() {
        given:
        6.times { seen(from('203.0.113.7')) }

        expect:
        send(method, hostOf(tianhe), path, from(address), method == 'GET' ? null : [:]).status == status

        where:
        what                                      | address       | method | path              || status
        'the same address, reading'               | '203.0.113.7' | 'GET'  | '/api/probe/seen' || 429
        'the same address, an unknown page'       | '203.0.113.7' | 'GET'  | '/nowhere'        || 429
        'the same address, writing'               | '203.0.113.7' | 'POST' | '/api/probe/echo' || 200
        'another address, reading'                | '203.0.113.8' | 'GET'  | '/api/probe/seen' || 200
        'the same address, what a page is made of'| '203.0.113.7' | 'GET'  | '/assets/000000000000/qiqiao.css' || 200
        'the same address, a probe'               | '203.0.113.7' | 'GET'  | '/health'         || 200
        'an address written by the client itself' | '203.0.113.9, 203.0.113.7' | 'GET' | '/api/probe/seen' || 429
        'an address beyond a second trusted proxy'| '203.0.113.9, 127.0.0.1' | 'GET' | '/api/probe/seen' || 200
    }

    def "hosts nobody has cannot be tried out at will"() {
        given:
        def me = from()

        expect:
        (1..6).collect { send('GET', "x${it}.example.cn", '/', me).status } == [404] * 5 + [429]
    }

    def "a network of 64 bits is one address"() {
        expect:
        (1..6).collect { seen(from("2001:db8:${net}::$it")).status } == [200] * 5 + [429]
        seen(from("2001:db8:${net}:1::1")).status == 200

        where:
        net << ['a', 'b']
    }

    def "an account is limited wherever it calls from, and nobody else by it"() {
        given:
        person('busy', tianhe, Role.OFFICER)
        person('idle', tianhe, Role.OFFICER)
        def busy = bearer(token('busy', hostOf(tianhe)))
        def idle = bearer(token('idle', hostOf(tianhe)))

        when:
        def answers = (1..5).collect { seen(from() + busy) }

        then:
        answers*.status == [200] * 4 + [429]
        answers.last().json.detail.startsWith('当前账号的请求过于频繁')
        answers.last().header('RateLimit-Policy') == '"account-reading";q=4;w=60'
        seen(from() + idle).status == 200
    }

    def "what is refused is counted"() {
        given:
        def me = from()
        def counter = bean(MeterRegistry).counter('qiqiao.limit.refused', 'kind', 'address', 'traffic', 'reading')
        def before = counter.count()

        when:
        7.times { seen(me) }

        then:
        counter.count() == before + 2
    }

    private seen(Map<String, String> headers) {
        send('GET', hostOf(tianhe), '/api/probe/seen', headers)
    }

    private void forward(Duration by) {
        (bean(Clock) as StandingClock).forward(by)
    }
}
