package io.qiqiao.kernel.bench

import spock.lang.Specification

import java.util.concurrent.Callable

class MeasuringSpec extends Specification {

    def bench = Stub(Bench) {
        options() >> [documents: 100, rate: 5]
    }

    def "a figure of #rounds is #median, from #lowest to #highest"() {
        expect:
        Figure.of('a', 'ms', rounds) == new Figure('a', 'ms', median, lowest, highest)

        where:
        rounds                || median | lowest | highest
        [3d]                  || 3      | 3      | 3
        [9d, 1d]              || 5      | 1      | 9
        [9d, 1d, 2d]          || 2      | 1      | 9
        [4d, 9d, 1d, 2d]      || 3      | 1      | 9
    }

    def "product and floor take turns in going first, and their ratio is told"() {
        given:
        def order = []
        def run = BenchRun.of(bench, 3, [:], BenchProgress.SILENT)

        when:
        def figures = Rounds.inTurns(run, 'a', 'ms', { order << "p$it"; 6d }, { order << "f$it"; 4d })

        then:
        order*.toString() == ['f0', 'p0', 'p1', 'f1', 'f2', 'p2']
        figures*.name() == ['a.product', 'a.floor', 'a']
        figures*.median() == [6d, 4d, 1.5d]
        figures*.unit() == ['ms', 'ms', 'ratio']
    }

    def "an option is what was given for it, otherwise the bench's own, and a foreign one is passed over"() {
        given:
        def run = BenchRun.of(bench, 1, [rate: 9, cooks: 2], BenchProgress.SILENT)

        expect:
        run.option('documents') == 100
        run.option('rate') == 9

        when:
        run.option('cooks')

        then:
        thrown(IllegalArgumentException)
    }

    def "#part of the times 10 to 100 are not above #quantile"() {
        expect:
        FixedRate.quantile((1..10).collect { it * 10d }.shuffled(new Random(1)) as double[], part) == quantile

        where:
        part || quantile
        0    || 10
        0.5  || 50
        0.91 || 100
        0.9  || 90
        1    || 100
    }

    def "requests at a fixed rate are all sent, and one that fails fails them all"() {
        given:
        def sent = [].asSynchronized()
        List<Callable> requests = (1..20).collect { number -> { -> sent << number } as Callable }

        expect:
        FixedRate.millis(1000, requests).every { it >= 0 }
        (sent as Set) == (1..20) as Set

        when:
        FixedRate.millis(1000, requests + [{ -> throw new IOException('broken') } as Callable])

        then:
        thrown(IOException)
    }
}
