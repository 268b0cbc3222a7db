package io.qiqiao.indexer

import io.qiqiao.search.maintenance.IndexBench
import io.qiqiao.search.maintenance.IndexProgress

class IndexBenchSpec extends IndexerSpec {

    static final int DOCUMENTS = Integer.getInteger('bench.documents', 300)
    static final int ROUNDS = Integer.getInteger('bench.rounds', 2)

    @Override
    Map<String, Object> configuration() {
        super.configuration() + [(IndexBench.SETTING): true]
    }

    def "the bench tells what the search port and the outbox cost"() {
        when:
        def search = bean(IndexBench).search(DOCUMENTS, ROUNDS, IndexProgress.SILENT)
        def drain = bean(IndexBench).drain(DOCUMENTS, ROUNDS, IndexProgress.SILENT)
        (search + drain).each { println "BENCH $it" }

        then:
        search*.name() == ['search.port.p50', 'search.bare.p50', 'search.port.p95', 'search.bare.p95', 'search.p95']
        drain*.name() == ['drain.outbox', 'drain.bare', 'drain']
        (search + drain).every { it.lowest() > 0 && it.lowest() <= it.median() && it.median() <= it.highest() }

        and: "nothing of it stays"
        database.sql().firstRow("select count(*) as n from platform.publication where kind = 'bench'").n == 0
        waiting() == 0
    }
}
