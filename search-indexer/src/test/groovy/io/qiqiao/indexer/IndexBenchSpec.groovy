package io.qiqiao.indexer

import io.qiqiao.kernel.bench.Bench
import io.qiqiao.kernel.bench.BenchProgress
import io.qiqiao.kernel.bench.BenchRun

class IndexBenchSpec extends IndexerSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + [(Bench.SETTING): true]
    }

    def "the bench #name tells figures of product and floor, and leaves nothing behind"() {
        when:
        def bench = application.getBeansOfType(Bench).find { it.name() == name }
        def figures = bench.run(BenchRun.of(bench, 2, options, BenchProgress.SILENT))

        then:
        figures*.name() == measured.collectMany { ["${it}.product", "${it}.floor", it]*.toString() }
        figures.every { it.lowest() > 0 && it.lowest() <= it.median() && it.median() <= it.highest() }

        and:
        database.sql().firstRow("select count(*) as n from platform.publication where kind = 'bench'").n == 0
        waiting() == 0

        where:
        name     | options                                   || measured
        'search' | [documents: 300, questions: 40, rate: 80] || ['search.p50', 'search.p95', 'search.cpu', 'search.rate.p95']
        'drain'  | [documents: 300]                          || ['drain']
    }
}
