package io.qiqiao.admin.chaos

import io.micronaut.context.ApplicationContext
import io.micronaut.runtime.server.EmbeddedServer
import io.qiqiao.testkit.PlatformSpec
import io.qiqiao.testkit.SeparateProcess

/** The whole program, in all roles, until it is killed. What a killed one had taken is free again soon. */
class ChaosProcess {

    static void main(String... arguments) {
        def (database, elasticsearch, port) = arguments as List
        ApplicationContext.run(EmbeddedServer, settings(database, elasticsearch) + ['micronaut.server.port': port as int], 'test')
        println SeparateProcess.READY
        Thread.sleep(Long.MAX_VALUE)
    }

    static Map<String, Object> settings(String database, String elasticsearch) {
        Map<String, Object> all = ['elasticsearch.http-hosts': elasticsearch, 'qiqiao.search.index-prefix': 'chaos',
                                   'qiqiao.limits.enabled': false, 'qiqiao.protection.master-key': PlatformSpec.MASTER_KEY,
                                   'qiqiao.identity.password.memory-kib': 1024, 'qiqiao.identity.factor.waived': true,
                                   'qiqiao.indexer.outbox.claim': '5s', 'qiqiao.jobs.lease': 'PT5S', 'qiqiao.jobs.attempts': 1000,
                                   'qiqiao.exchange.lease': 'PT5S', 'qiqiao.push.lease': 'PT5S', 'qiqiao.push.index-wait': 'PT1S',
                                   'datasources.migrator.url': database, 'datasources.migrator.username': 'qiqiao_migrator']
        ['default', 'control', 'platform', 'public'].each { all["datasources.${it}.url".toString()] = database }
        all
    }
}
