package io.qiqiao.identity.access

import io.qiqiao.identity.Memberships
import io.qiqiao.identity.Role
import io.qiqiao.tenancy.Tenant
import io.qiqiao.tenancy.registry.Registry
import io.qiqiao.testkit.TwoProcessesSpec
import io.qiqiao.testkit.WebSpec

import java.time.Duration

/** What is taken away in one process is gone in every process within five seconds. */
class RevocationSpec extends TwoProcessesSpec {

    static final FIVE = Duration.ofSeconds(5)

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.probe': true]
    }

    def "#what: at once or within five seconds neither process takes the #held"() {
        given:
        def login = 'gone-' + UUID.randomUUID().toString().take(8)
        def account = person(login, tianhe)
        def shown = show.call(this, login)
        assert both.collect { ask(it, shown) } == [200, 200]

        when:
        end.call(this, account, shown)
        pass(FIVE)

        then:
        both.collect { ask(it, shown) } == [status, status]

        where:
        [[held, show], [what, end, status]] << [[
                ['access token', { spec, name -> WebSpec.bearer(spec.token(name, spec.hostOf(spec.tianhe))) }],
                ['API key', { spec, name ->
                    def mine = WebSpec.bearer(spec.token(name, spec.hostOf(spec.tianhe)))
                    WebSpec.bearer(spec.send('POST', spec.hostOf(spec.tianhe), '/api/keys', mine, [name: 'x', permissions: ['policy-publish']]).json.secret) }],
                ['cookies', { spec, name -> [Cookie: spec.submit(spec.hostOf(spec.tianhe), '/sign-in', [login: name, password: WebSpec.PASSWORD]).cookieHeader] }],
                ['session\'s secret', { spec, name -> [Cookie: spec.submit(spec.hostOf(spec.tianhe), '/sign-in', [login: name, password: WebSpec.PASSWORD]).cookieHeader.split('; ').find { it.startsWith('qiqiao_session') }] }],
        ], [
                ['a withdrawn membership', { spec, id, header -> spec.bean(Memberships).listOf(id).each { one -> spec.bean(Memberships).withdraw(one.id()) } }, 401],
                ['a suspended membership', { spec, id, header -> spec.database.sql().execute("update control.membership set state = 'suspended' where account = ?", [id]) }, 401],
                ['a suspended account', { spec, id, header -> spec.database.sql().execute("update control.account set state = 'suspended' where id = ?", [id]) }, 401],
                ['a lesser role', { spec, id, header -> spec.database.sql().execute("update control.membership set role = ? where account = ?", [Role.EXPERT.code(), id]) }, 403],
        ]].combinations()
    }

    def "a suspended tenant shuts both processes to whoever was in, and a resumed one opens them"() {
        given:
        def login = 'tenant-' + UUID.randomUUID().toString().take(8)
        def tenant = database.tenant('440305', '南山区')
        person(login, tenant)
        pass(FIVE)
        def shown = bearer(token(login, hostOf(tenant)))
        assert both.collect { ask(it, shown, tenant) } == [200, 200]

        when:
        bean(Registry).enter(tenant, Tenant.State.SUSPENDED)
        pass(FIVE)

        then:
        both.collect { ask(it, shown, tenant) } == [403, 403]

        when:
        bean(Registry).enter(tenant, Tenant.State.ACTIVE)
        pass(FIVE)

        then:
        both.collect { ask(it, shown, tenant) } == [200, 200]
    }

    private int ask(server, Map<String, String> shown, tenant = tianhe) {
        sendTo(server, 'GET', hostOf(tenant), '/api/probe/officers', shown).status
    }
}
