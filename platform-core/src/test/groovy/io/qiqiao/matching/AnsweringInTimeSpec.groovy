package io.qiqiao.matching

import io.qiqiao.library.listing.Listing
import io.qiqiao.matching.life.KeepingMatches
import io.qiqiao.matching.life.Match
import io.qiqiao.matching.life.Matches
import io.qiqiao.matching.ranking.Needs
import io.qiqiao.matching.ranking.Ranked
import io.qiqiao.matching.ranking.Targets
import io.qiqiao.matching.work.Rounds
import io.qiqiao.publication.Visibility
import io.qiqiao.testkit.SettableClock

import java.time.Duration
import java.time.Instant
import java.time.LocalDate

/** Working days, reminders, the next in turn, fair rotation, and demands whose time is over. The clock is the spec's. */
class AnsweringInTimeSpec extends MatchingSpec {

    def setup() {
        // A Friday morning in a year whose holidays are known.
        setClock('2026-11-27T02:00:00Z')
    }

    def "as many as the rule set says are asked at once; who does not answer is reminded, then the next is asked"() {
        given:
        def services = (1..5).collect { product(there, "壬检测$it") }
        def wanted = demand(enterprise('壬陶瓷'), '壬', Visibility.PUBLIC)

        when:
        keep(wanted, services, [50, 40, 30, 20, 10])

        then:
        states(wanted, services) == ['notified', 'notified', 'notified', 'proposed', 'proposed']
        matches(wanted)[0].dueOn() == LocalDate.parse('2026-12-02')

        when: 'the last day is not over'
        setClock('2026-12-02T15:00:00Z')
        round()

        then:
        matches(wanted)*.remindedOn().every { it == null }

        when: 'it is over'
        setClock('2026-12-02T17:00:00Z')
        round()
        round()

        then: 'all three are reminded, once'
        states(wanted, services) == ['notified', 'notified', 'notified', 'proposed', 'proposed']
        matches(wanted).findAll { it.state() == 'notified' }*.remindedOn().unique() == [LocalDate.parse('2026-12-03')]
        matches(wanted)[0].dueOn() == LocalDate.parse('2026-12-07')
        soon.eventually { assert inbox(there, 'institution', services[0].ownerId()).count { it.startsWith('请答复') } == 1 }

        when: 'one accepts in the end, the others do not'
        def second = matches(wanted).find { it.target() == services[1].id() }
        arrived(there, second)
        answer(there, second, 'declined', '排满了')
        soon.eventually { assert state(second) == 'declined' }

        then: 'for who declined the next is asked'
        states(wanted, services) == ['notified', 'declined', 'notified', 'notified', 'proposed']

        when:
        setClock('2026-12-08T02:00:00Z')
        round()

        then: 'and for who never answered the next again'
        states(wanted, services) == ['lapsed', 'declined', 'lapsed', 'notified', 'notified']
        def first = matches(wanted).find { it.target() == services[0].id() }
        arrived(there, first, 'lapsed')
    }

    def "while the holidays are not announced no last day is told, and nobody is passed over"() {
        given:
        setClock('2026-12-30T02:00:00Z')
        def services = [product(there, '癸检测')]
        def wanted = demand(enterprise('癸陶瓷'), '癸', Visibility.PUBLIC)

        when:
        keep(wanted, services, [50])
        setClock('2027-03-01T02:00:00Z')
        round()

        then:
        states(wanted, services) == ['notified']
        matches(wanted)[0].dueOn() == null
    }

    def "among equals those are asked who were asked the longest ago; the better and the pinned come first all the same"() {
        given:
        def services = (1..4).collect { product(there, "子检测$it") }
        def better = product(there, '子检测甲')
        def wanted = (1..3).collect { demand(enterprise("子陶瓷$it"), "子$it", Visibility.PUBLIC) }

        when: 'two demands are offered to equals'
        keep(wanted[0], services, [30.5, 30.4, 30.3, 30.2])
        setClock('2026-11-27T03:00:00Z')
        keep(wanted[1], services, [30.5, 30.4, 30.3, 30.2])

        then: 'the one that was left out before is among the first'
        states(wanted[0], services) == ['notified', 'notified', 'notified', 'proposed']
        states(wanted[1], services)[3] == 'notified'

        when:
        setClock('2026-11-27T04:00:00Z')
        keep(wanted[2], services + [better], [30.5, 30.4, 30.3, 30.2, 60])

        then:
        states(wanted[2], [better]) == ['notified']
    }

    def "a demand that is #visibility is offered by itself to #reached; the others wait until somebody asks"() {
        given:
        def services = [here: product(here, "丑检测一$visibility"), there: product(there, "丑检测二$visibility"), city: product(city, "丑检测三$visibility")]
        def wanted = demand(enterprise("丑陶瓷$visibility"), '丑', visibility)

        when:
        keep(wanted, services.values() as List, [30, 20, 10])

        then:
        services.findAll { name, service -> states(wanted, [service]) == ['notified'] }.keySet() as List == reached

        when: 'the enterprise asks the one in the other district'
        def asked = matches(wanted).find { it.target() == services.there.id() }
        if (asked.state() == 'proposed') {
            move(asked, 'notified')
        }

        then:
        arrived(there, asked)

        where:
        visibility         || reached
        Visibility.PRIVATE || []
        Visibility.NETWORK || ['here', 'city']
        Visibility.PUBLIC  || ['here', 'there', 'city']
    }

    def "a demand whose day is over expires by itself, and its offers with it"() {
        given:
        def services = [product(there, '寅检测')]
        def wanted = put(here, 'demand', [title: '寅', text: '要快', category: 'testing', wantedBy: '2026-11-30', enterprise: enterprise('寅陶瓷').title()], Visibility.PUBLIC)
        keep(wanted, services, [30])

        when:
        setClock('2026-11-30T15:00:00Z')
        round()

        then:
        life(wanted) == 'open'

        when:
        setClock('2026-11-30T16:30:00Z')
        round()

        then:
        life(wanted) == 'expired'
        states(wanted, services) == ['superseded']
    }

    private void setClock(String moment) {
        def clock = bean(SettableClock)
        clock.pass(Duration.between(clock.instant(), Instant.parse(moment)))
    }

    private void round() {
        inTenant(here) { bean(Rounds).here() }
    }

    /** Keeps what could have been found, with these scores. */
    private void keep(Listing demand, List<Listing> services, List<Number> scores) {
        inTenant(here) {
            def need = bean(Needs).of(demand)
            def fitting = services.withIndex().collect { service, at ->
                def judged = bean(Targets).get(need, service.kind(), service.id())
                new Judged(judged.candidate(), scores[at] as double, judged.reasons(), null)
            }
            bean(KeepingMatches).keep(demand, new Ranked(fitting, [], bean(RuleSets).current()), Match.ENGINE)
        }
    }

    private List<Match> matches(Listing demand) {
        inTenant(here) { bean(Matches).listOf(demand.id()) }
    }

    private List<String> states(Listing demand, List<Listing> services) {
        def all = matches(demand).collectEntries { [it.target(), it.state()] }
        services.collect { all[it.id()] }
    }
}
