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

    def "the bench of search asks PostgreSQL, too, where it is wanted, and that of suggestions is answered"() {
        given:
        def bench = application.getBeansOfType(Bench).find { it.name() == name }

        when:
        def figures = bench.run(BenchRun.of(bench, 2, options, BenchProgress.SILENT))

        then:
        figures*.name().containsAll(measured)
        figures.every { it.lowest() > 0 }

        where:
        name      | options                                                || measured
        'search'  | [documents: 300, questions: 20, rate: 80, postgres: 5] || ['search.pairs.p95', 'search.like.p95']
        'suggest' | [documents: 300, keystrokes: 40, rate: 80]             || ['suggest.p50', 'suggest.p95', 'suggest.p99']
    }

    def "the bench of freshness sees every record leave the outbox and come to sight, no sooner than it was committed"() {
        when:
        def bench = application.getBeansOfType(Bench).find { it.name() == 'fresh' }
        def figures = bench.run(BenchRun.of(bench, 2, [rate: 100, seconds: 2], BenchProgress.SILENT))

        then:
        figures*.name() == ['write', 'handed', 'visible'].collectMany { ["fresh.${it}.p50", "fresh.${it}.p99"]*.toString() }
        figures.every { it.lowest() > 0 && it.lowest() <= it.median() && it.median() <= it.highest() }

        and:
        database.sql().firstRow("select count(*) as n from platform.publication where kind = 'bench'").n == 0
        waiting() == 0
    }
}
