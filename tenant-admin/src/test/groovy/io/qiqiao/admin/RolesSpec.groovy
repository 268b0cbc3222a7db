package io.qiqiao.admin

import io.micronaut.context.ApplicationContext
import io.micronaut.runtime.server.EmbeddedServer
import io.qiqiao.admin.provisioning.ProvisioningWorker
import io.qiqiao.admin.provisioning.TakingTheSteps
import io.qiqiao.testkit.TestDatabase
import spock.lang.Shared
import spock.lang.Specification

class RolesSpec extends Specification {

    @Shared TestDatabase database = TestDatabase.get()

    def "a process that plays #roles starts, and works for these roles only"() {
        given:
        Map<String, Object> settings = ['default', 'control', 'platform', 'public'].collectEntries { ["datasources.${it}.url".toString(), database.url] }

        when:
        def server = ApplicationContext.run(EmbeddedServer, settings + ['qiqiao.roles': roles, 'micronaut.server.port': -1], 'test')

        then:
        server.running
        server.applicationContext.containsBean(ProvisioningWorker) == ('admin' in roles)
        server.applicationContext.containsBean(TakingTheSteps)

        cleanup:
        server?.applicationContext?.close()

        where:
        roles << [['portal'], ['admin'], ['indexer'], ['portal', 'admin'], ['portal', 'indexer'], ['admin', 'indexer'],
                  ['portal', 'admin', 'indexer'], ['none']]
    }
}
