package io.qiqiao.search.elastic

import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.search.index.SearchConfiguration
import io.qiqiao.testkit.SettableClock
import spock.lang.Specification

import java.time.Duration
import java.util.concurrent.TimeoutException

class CircuitSpec extends Specification {

    def clock = new SettableClock()
    def configuration = { -> Duration.ofSeconds(2) } as SearchConfiguration
    def circuit = new Circuit(clock, configuration)

    def "#what is said to be the search that is down, and #then"() {
        when:
        circuit.ask { throw failure }

        then:
        def refused = thrown(Refusal)
        refused.code() == ErrorCode.SEARCH_DOWN
        asked() == goesOn

        where:
        what                                  | failure                                                                  | then                                || goesOn
        'a connection that is refused'        | new ConnectException('refused')                                          | 'nothing is asked for a while'      || false
        'an answer that does not come'        | new SocketTimeoutException('silent')                                     | 'nothing is asked for a while'      || false
        'that all connections are taken'      | new RuntimeException('error while', new TimeoutException('lease'))        | 'the next may find one that is free' || true
    }

    def "what is broken is not said to be down"() {
        when:
        circuit.ask { throw new IllegalStateException('broken') }

        then:
        thrown(IllegalStateException)
    }

    private boolean asked() {
        try {
            circuit.ask { true }
        } catch (Refusal refused) {
            false
        }
    }
}
