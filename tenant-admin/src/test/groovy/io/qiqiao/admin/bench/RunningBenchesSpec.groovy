package io.qiqiao.admin.bench

import io.qiqiao.kernel.Refusal
import io.qiqiao.kernel.bench.Bench
import io.qiqiao.kernel.bench.BenchProgress
import io.qiqiao.kernel.bench.BenchRun
import io.qiqiao.kernel.bench.Figure
import spock.lang.Specification

class RunningBenchesSpec extends Specification {

    def broken = bench('broken', [:]) { throw new IOException('no answer') }
    def counting = bench('counting', [items: 10]) { BenchRun run ->
        [Figure.of('counting', 'items', [run.option('items') as double])]
    }
    def running = new RunningBenches([counting, broken])

    def "benches are run in the order they are named in, and all of them when none is"() {
        expect:
        running.choose(names)*.name() == chosen

        where:
        names                              || chosen
        []                                 || ['broken', 'counting']
        ['counting', 'broken', 'counting'] || ['counting', 'broken']
        ['counting']                       || ['counting']
    }

    def "one that fails says why and holds up no other"() {
        when:
        def outcomes = running.run(running.choose([]), 5, [items: 7], BenchProgress.SILENT).toList()

        then:
        outcomes*.bench() == ['broken', 'counting']
        outcomes*.isFailed() == [true, false]
        outcomes[0].problem().contains('no answer')
        outcomes[1].figures()*.median() == [7d]
    }

    def "an unknown #what is refused before anything is measured"() {
        when:
        running.run(running.choose(names), 5, options, BenchProgress.SILENT)

        then:
        def refused = thrown(Refusal)
        refused.problems()*.arguments() == [arguments]

        where:
        what     | names      | options    || arguments
        'bench'  | ['cook']   | [:]        || ['cook', 'broken, counting']
        'option' | []         | [itmes: 1] || ['itmes', 'items']
    }

    def "#value is written as #written"() {
        expect:
        BenchTable.number(value) == written

        where:
        value    || written
        0        || '0.000'
        0.012345 || '0.01235'
        1.23456  || '1.235'
        123.456  || '123.5'
        1234.56  || '1235'
        123456.7 || '123457'
    }

    def "columns stand below each other whatever the language of their heads"() {
        expect:
        BenchTable.lines(['指标', '中位数', '最低', '最高', '单位'], [new BenchOutcome.BenchFigure('search.p95', 'ms', 12.5, 9, 100.25)]) == [
                '  指标        中位数   最低   最高  单位',
                '  search.p95   12.50  9.000  100.3  ms']
    }

    private Bench bench(String called, Map<String, Integer> known, Closure<List<Figure>> work) {
        new Bench() {
            String name() { called }

            Map<String, Integer> options() { known }

            List<Figure> run(BenchRun run) { work(run) }
        }
    }
}
