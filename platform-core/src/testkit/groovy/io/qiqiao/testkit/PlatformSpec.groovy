package io.qiqiao.testkit

import io.micronaut.context.ApplicationContext
import io.qiqiao.tenancy.TenantId
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Specification

/** A spec that runs the application's own beans on real servers, with two tenants that must not meet. */
abstract class PlatformSpec extends Specification {

    /** The master key of all specs, since they share a database. */
    static final String MASTER_KEY = '5' * 64

    @Shared TestDatabase database = TestDatabase.get()
    @Shared TenantId tianhe = database.with {
        tenant('440000', '广东省')
        tenant('440100', '广州市', '440000')
        tenant('440106', '天河区', '440100')
    }
    @Shared TenantId yangdong = database.with {
        tenant('441700', '阳江市', '440000')
        tenant('441704', '阳东区', '441700')
    }
    @Shared @AutoCleanup ApplicationContext application = ApplicationContext.run(properties(), 'test')

    /** All specs sign in from one address: what one got wrong must not make the next one wait. */
    def setupSpec() {
        database.sql().execute('delete from control.sign_in_failure')
    }

    /** What this spec configures otherwise than the application does by default. */
    Map<String, Object> configuration() {
        [:]
    }

    Map<String, Object> properties() {
        // All specs call from one address: those about limits switch them on.
        Map<String, Object> all = ['qiqiao.limits.enabled': false, 'qiqiao.protection.master-key': MASTER_KEY,
                                   // They share a database: what matching does by itself is done where a spec asks for it.
                                   'qiqiao.matching.enabled': false]
        ['default', 'control', 'platform', 'public'].each { all["datasources.${it}.url".toString()] = database.url }
        all + configuration()
    }

    def <T> T bean(Class<T> type) {
        application.getBean(type)
    }
}
