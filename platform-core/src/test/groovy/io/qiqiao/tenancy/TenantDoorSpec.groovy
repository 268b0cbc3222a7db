package io.qiqiao.tenancy

import io.micronaut.context.ApplicationContext
import io.qiqiao.outbox.Outbox
import io.qiqiao.testkit.PlatformSpec
import spock.util.concurrent.PollingConditions

class TenantDoorSpec extends PlatformSpec {

    def "without a tenant the door gives no connection, to nobody"() {
        when:
        bean(Outbox).append('product', UUID.randomUUID(), 1)

        then:
        def refused = thrown(Exception)
        causes(refused).any { it instanceof NoTenant }
    }

    def "a change is told in the name of the tenant that is bound"() {
        given:
        def id = UUID.randomUUID()

        when:
        CurrentTenant.run(tianhe) { bean(Outbox).append('product', id, 1) }

        then:
        database.sql().rows('select tenant from platform.outbox where id = ?', [id])*.tenant == [tianhe.code()]
    }

    def "when the program ends, so do its connections, of every lane"() {
        given:
        def name = 'ending-' + UUID.randomUUID()
        def url = database.url + (database.url.contains('?') ? '&' : '?') + "ApplicationName=$name"
        def other = ApplicationContext.run(['default', 'control', 'platform', 'public'].collectEntries { ["datasources.${it}.url".toString(), url] } as Map<String, Object>, 'test')
        ['440000', '440100', '440106', '441700', '441704'].each { code ->
            CurrentTenant.run(TenantId.of(code)) { other.getBean(Outbox).append('product', UUID.randomUUID(), 1) }
        }

        expect:
        connections(name) > 0

        when:
        other.close()

        then:
        new PollingConditions(timeout: 60, delay: 0.1).eventually {
            assert connections(name) == 0
        }
    }

    private long connections(String application) {
        database.sql().firstRow('select count(*) as n from pg_stat_activity where application_name = ?', [application]).n
    }

    private static List<Throwable> causes(Throwable thrown) {
        def all = []
        for (def cause = thrown; cause != null; cause = cause.cause) {
            all << cause
        }
        all
    }
}
