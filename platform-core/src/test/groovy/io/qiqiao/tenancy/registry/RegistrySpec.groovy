package io.qiqiao.tenancy.registry

import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.tenancy.Tenant
import io.qiqiao.tenancy.TenantDirectory
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec

class RegistrySpec extends PlatformSpec {

    def "a tenant is found by #host"() {
        given:
        bean(Registry).register(new Registration(TenantId.of('440103'), '荔湾区', '荔湾服务平台', TenantId.of('440100'), ['liwan.example.cn']))

        expect:
        bean(TenantDirectory).findByHost(host).map { it.id().code() }.orElse('nobody') == code

        where:
        host                  || code
        '440103.localhost'    || '440103'
        '440103.LOCALHOST'    || '440103'
        'liwan.example.cn'    || '440103'
        '440106.localhost'    || '440106'
        'localhost'           || 'nobody'
        '440199.localhost'    || 'nobody'
        'x440103.localhost'   || 'nobody'
        '440103.localhost.cn' || 'nobody'
    }

    def "registered twice is registered once, with its place in the tree"() {
        given:
        def registration = new Registration(TenantId.of('441781'), '阳春市', '阳春服务平台', TenantId.of('441700'), [])

        when:
        def first = bean(Registry).register(registration)
        def second = bean(Registry).register(registration)

        then:
        first == second
        first.path() == '/440000/441700/441781/'
        first.state() == Tenant.State.PROVISIONING
        bean(TenantDirectory).listBelow(TenantId.of('441700')).contains(first)
    }

    def "a domain has one holder"() {
        given:
        bean(Registry).register(new Registration(TenantId.of('441702'), '江城区', '江城', TenantId.of('441700'), ['jc.example.cn']))

        when:
        bean(Registry).register(new Registration(TenantId.of('441721'), '阳西县', '阳西', TenantId.of('441700'), ['jc.example.cn']))

        then:
        def refused = thrown(Refusal)
        refused.code() == ErrorCode.ALREADY_EXISTS
        bean(Registry).find(TenantId.of('441721')).empty
    }

    def "a change of state is known here at once, and in the placement"() {
        given:
        def id = TenantId.of('440104')
        bean(Registry).register(new Registration(id, '越秀区', '越秀', TenantId.of('440100'), []))

        when:
        bean(Registry).enter(id, state)

        then:
        bean(TenantDirectory).find(id).get().state() == state
        database.sql().firstRow('select state from platform.tenant where code = ?', [id.code()]).state == state.name().toLowerCase()

        where:
        state << [Tenant.State.ACTIVE, Tenant.State.SUSPENDED]
    }

    def "those who work for tenants cannot touch the placement's copy of the registry"() {
        when:
        new groovy.sql.Sql(database.as(role)).execute("update platform.tenant set role = 't_440106' where code = '441704'")

        then:
        def refused = thrown(java.sql.SQLException)
        refused.SQLState == state

        where:
        role              || state
        'qiqiao_platform' || '42501'
        'qiqiao_app'      || '42501'
        'qiqiao_public'   || '25006'
    }
}
