package io.qiqiao.tenancy

import io.qiqiao.testkit.PlatformSpec

import java.sql.Connection
import java.sql.SQLException

class LanesSpec extends PlatformSpec {

    @Override
    Map<String, Object> configuration() {
        ['qiqiao.tenancy.lanes': 2, 'qiqiao.tenancy.tenants-per-connection': 2, 'datasources.default.maximum-pool-size': 2,
         'datasources.default.connection-timeout': 5000, 'qiqiao.jobs.enabled': false, 'qiqiao.exchange.enabled': false,
         'qiqiao.notices.enabled': false]
    }

    def "a busy home lane spills over to the next, and every connection stands at the tenant"() {
        when:
        def taken = (1..4).collect { take(tianhe) }

        then:
        taken.every { stands(it) == tianhe.schema() }
        taken.collect { backend(it) }.toSet().size() == 4

        when: 'all lanes are busy'
        take(yangdong)

        then:
        def refused = thrown(Exception)
        refused instanceof SQLException || refused.cause instanceof SQLException

        cleanup:
        taken*.close()
    }

    def "a connection that stays with its tenant is not turned again, one that has met its number of tenants retires"() {
        given:
        def tenants = (1..6).collect { database.tenant("44010${it}".toString(), "区$it") }

        expect: 'whichever tenants come, in whatever order, however many connections are held'
        def random = new Random(7)
        300.times {
            def held = (1..(1 + random.nextInt(3))).collect {
                def tenant = tenants[random.nextInt(tenants.size())]
                [tenant, take(tenant)]
            }
            assert held.every { tenant, connection -> stands(connection) == tenant.schema() }
            held.each { tenant, connection -> connection.close() }
        }
    }

    def "a connection that meets no new tenant goes on being used"() {
        given:
        def backends = (1..20).collect {
            [tianhe, yangdong].collect { tenant -> take(tenant).withCloseable { backend(it) } }
        }.flatten().toSet()

        expect:
        backends.size() <= 4
    }

    private Connection take(TenantId tenant) {
        CurrentTenant.call(tenant) { new TenantWork(application).door().connection }
    }

    private static String stands(Connection connection) {
        new groovy.sql.Sql(connection).firstRow('select current_schema as schema, current_user as role').with {
            assert it.schema == it.role
            it.schema
        }
    }

    private static int backend(Connection connection) {
        new groovy.sql.Sql(connection).firstRow('select pg_backend_pid() as pid').pid
    }
}
