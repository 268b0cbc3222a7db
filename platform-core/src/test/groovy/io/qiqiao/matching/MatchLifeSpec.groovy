package io.qiqiao.matching

import io.qiqiao.matching.life.By
import io.qiqiao.matching.life.MatchLife
import io.qiqiao.matching.life.MatchState
import spock.lang.Shared
import spock.lang.Specification

class MatchLifeSpec extends Specification {

    static final E = [By.ENTERPRISE, By.STATION]
    static final S = [By.STATION]
    static final P = [By.PROVIDER]
    static final X = [By.PLATFORM]
    static final WAYS = [
            'proposed'     : [notified: X + E, refused: E, removed: S, superseded: X],
            'notified'     : [accepted: P, declined: P, lapsed: X, undeliverable: X, refused: E, removed: S, superseded: X],
            'accepted'     : [confirmed: E, refused: E, withdrawn: P, superseded: X],
            'confirmed'    : [completed: E, 'broken-off': E + P, superseded: X],
            'completed'    : [:],
            'declined'     : [notified: S],
            'lapsed'       : [notified: S],
            'undeliverable': [notified: S],
            'refused'      : [:],
            'removed'      : [proposed: S],
            'withdrawn'    : [notified: S],
            'broken-off'   : [:],
            'superseded'   : [proposed: X],
    ]

    @Shared MatchLife life = new MatchLife()

    def "from #from to #to a match is moved by #by, and by nobody else"() {
        expect:
        By.values().findAll { life.allows(MatchState.of(from), MatchState.of(to), it) } as Set == by as Set

        where:
        [from, to] << [MatchState.values()*.code(), MatchState.values()*.code()].combinations()
        by = WAYS[from][to] ?: []
    }

    def "every state is in the table of this spec"() {
        expect:
        WAYS.keySet() == MatchState.values()*.code().toSet()
    }
}
