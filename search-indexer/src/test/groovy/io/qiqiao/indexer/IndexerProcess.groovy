package io.qiqiao.indexer

import io.micronaut.context.ApplicationContext
import io.qiqiao.testkit.SeparateProcess

/** A process that indexes until it is killed, in small batches so that it is always in the middle of some. */
class IndexerProcess {

    static void main(String... arguments) {
        def (database, elasticsearch, prefix) = arguments as List
        Map<String, Object> all = ['elasticsearch.http-hosts': elasticsearch, 'qiqiao.search.index-prefix': prefix,
                                   'qiqiao.indexer.outbox.batch': 50, 'qiqiao.indexer.outbox.claim': '2s',
                                   'qiqiao.jobs.enabled': false, 'qiqiao.notices.enabled': false, 'qiqiao.exchange.enabled': false,
                                   'qiqiao.tenancy.lanes': 1]
        ['default', 'control', 'platform', 'public'].each { all["datasources.${it}.url".toString()] = database }
        ApplicationContext.run(all, 'test').getBean(SearchWorker).start()
        println SeparateProcess.READY
        Thread.sleep(Long.MAX_VALUE)
    }
}
