package io.qiqiao.push

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.push.rule.Rhythm
import io.qiqiao.push.wish.Preference
import io.qiqiao.push.wish.Preferences
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import spock.lang.AutoCleanup
import spock.lang.Shared

class ConnectingProgramsSpec extends PushingSpec {

    static final PAGE = '/work/inbox/wishes/programs'

    @Shared @AutoCleanup('stop') ChannelsSpec.Called called = new ChannelsSpec.Called()

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.push.index-wait': 'PT0S', 'qiqiao.push.webhook.private-addresses': true, 'qiqiao.push.webhook.plain-http': true]
    }

    def setup() {
        clean()
        called.got.clear()
        called.answers.clear()
    }

    def "an enterprise sets its address, sees its secret once, tries it, and reads why a call failed"() {
        given:
        def (own, other) = enterprises(jiangan, 2) { 10 }
        def login = speaker(own)
        def stranger = speaker(other)

        when:
        def set = post(login, '/webhook', [address: called.address])
        def secret = (set.body =~ /<code class="secret">([0-9a-f]{64})</)[0][1]

        then: 'no other page shows it, and the address is the enterprise\'s alone'
        set.header('Cache-Control') == 'no-store'
        page(login).contains(called.address)
        !page(login).contains(secret)
        !page(stranger).contains(called.address)

        and: 'an address alone is not called'
        page(login).contains('还不会被调用')

        when: 'it is tried, and the system is not yet ready'
        called.answers.add(500)
        def tried = (1..2).collect { post(login, '/webhook/call') }

        then:
        tried*.status == [303, 303]
        called.got.size() == 2
        called.got.every { it.body.contains('"event":"webhook.test"') && it.signature }
        rows(jiangan, 'select enterprise, state, attempts, problem from $push_webhook_call order by id') ==
                [[enterprise: own, state: 'failed', attempts: 1, problem: 'answered 500'], [enterprise: own, state: 'sent', attempts: 1, problem: null]]
        page(login).contains('应答 500，应为 200 至 299')
        !page(stranger).contains('应答 500')

        when:
        def renewed = (post(login, '/webhook/secret').body =~ /<code class="secret">([0-9a-f]{64})</)[0][1]

        then:
        renewed != secret

        when:
        CurrentTenant.run(jiangan) { bean(Preferences).set(own, new Preference(false, false, null, Rhythm.OFF, Rhythm.AT_ONCE), UUID.randomUUID()) }

        then:
        !page(login).contains('还不会被调用')

        and: 'taken away, there is nothing to try'
        post(login, '/webhook/removal').status == 303
        post(login, '/webhook/call').status == 409
        post(login, '/webhook/secret').status == 409
        !page(login).contains('value="' + called.address)
    }

    def "an address that may not be called, #address, is refused beside its field, with what it must be"() {
        given:
        def (own) = enterprises(jiangan, 1) { 10 }
        def login = speaker(own)

        when:
        def refused = post(login, '/webhook', [address: address])

        then:
        refused.status == 422
        refused.body.contains('href="#field-address"')
        refused.body.contains('这个地址不能调用：须为外网的 https 地址')
        refused.body.contains("value=\"$address\"")
        rows(jiangan, 'select address from $push_webhook').empty

        where:
        address << ['', 'ftp://oa.example.cn/hook', 'oa.example.cn']
    }

    def "only enterprises are called; whoever has a party has a feed, whose address is shown once and can be renewed"() {
        given:
        person('programs-station', jiangan, Role.STATION, new PartyRef('station', null))

        expect:
        !page('programs-station').contains('Webhook')
        ['/webhook', '/webhook/secret', '/webhook/call', '/webhook/removal'].every { post('programs-station', it, [address: called.address]).status == 403 }

        when:
        post('programs-station', '/feed/removal')
        def before = page('programs-station')
        def first = feed(post('programs-station', '/feed'))

        then:
        before.contains('还没有地址')
        read(jiangan, first).status == 200
        read(jianghan, first).status == 404
        !page('programs-station').contains(first)
        page('programs-station').contains('换新地址')

        when:
        def second = feed(post('programs-station', '/feed'))

        then:
        read(jiangan, first).status == 404
        read(jiangan, second).status == 200

        when:
        post('programs-station', '/feed/removal')

        then:
        read(jiangan, second).status == 404
        page('programs-station').contains('还没有地址')
    }

    private String speaker(UUID enterprise) {
        person("programs-$enterprise", jiangan, Role.ENTERPRISE, new PartyRef('enterprise', enterprise.toString()))
        "programs-$enterprise"
    }

    private String page(String login) {
        send('GET', hostOf(jiangan), PAGE, [Accept: 'text/html'] + bearer(token(login, hostOf(jiangan)))).body
    }

    private post(String login, String path, Map fields = [:]) {
        submit(hostOf(jiangan), PAGE + path, fields, bearer(token(login, hostOf(jiangan))))
    }

    private static String feed(answer) {
        (answer.body =~ /\/feeds\/(\w+)\/policies\.atom/).collect { it[1] }.find { it.size() > 20 }
    }

    private read(TenantId tenant, String token) {
        send('GET', hostOf(tenant), "/feeds/$token/policies.json", [Accept: '*/*'])
    }
}
