package io.qiqiao.tenancy

import io.qiqiao.outbox.Outbox
import io.qiqiao.testkit.PlatformSpec

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

    private static List<Throwable> causes(Throwable thrown) {
        def all = []
        for (def cause = thrown; cause != null; cause = cause.cause) {
            all << cause
        }
        all
    }
}
