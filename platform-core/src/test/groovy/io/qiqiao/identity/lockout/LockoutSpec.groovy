package io.qiqiao.identity.lockout

import io.qiqiao.identity.Role
import io.qiqiao.kernel.Refusal
import io.qiqiao.testkit.SettableClock
import io.qiqiao.testkit.WebSpec

import java.time.Duration
import java.time.Instant

class LockoutSpec extends WebSpec {

    static final FREE = 3

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.clock'                          : true,
                                 'qiqiao.identity.lockout.pair-free'   : FREE,
                                 'qiqiao.identity.lockout.name-free'   : 6,
                                 'qiqiao.identity.lockout.address-free': 10]
    }

    def "the wait grows from failure to failure and is bounded: after #failures it is #wait s"() {
        expect:
        new Patience(3, Duration.ofSeconds(1), Duration.ofSeconds(60)).with {
            it.until(failures, clock.instant()) == (wait ? clock.instant().plusSeconds(wait) : Instant.EPOCH)
        }

        where:
        failures || wait
        0        || 0
        3        || 0
        4        || 1
        5        || 2
        6        || 4
        9        || 32
        10       || 60
        11       || 60
        100_000  || 60
    }

    def "after #FREE wrong passwords the next costs a wait, which ends to the moment"() {
        given:
        def login = somebody()
        FREE.times { assert signIn(login, 'wrong-' + it).status == 401 }

        expect: 'so many are free'
        signIn(login, 'wrong-again').status == 401

        when:
        def held = signIn(login, PASSWORD)

        then:
        held.status == 429
        held.header('Retry-After') == '1'
        held.json.code == 'too-many-requests'
        held.json.detail == '尝试失败的次数过多，请在1 秒后再试。'

        when:
        clock.pass(Duration.ofMillis(999))

        then:
        signIn(login, PASSWORD).status == 429

        when:
        clock.pass(Duration.ofMillis(1))

        then:
        signIn(login, PASSWORD).status == 200

        and: 'success forgets them'
        FREE.times { assert signIn(login, 'wrong-' + it).status == 401 }
        signIn(login, PASSWORD).status == 200
    }

    def "a name that is nobody's is answered as any other: word for word, and as late"() {
        given:
        def ghost = 'ghost-' + UUID.randomUUID()
        def chen = somebody()

        expect:
        (1..FREE + 2).every {
            def answers = [ghost, chen].collect { name -> signIn(name, 'wrong') }
            answers*.status.toSet().size() == 1 && answers*.json*.detail.toSet().size() == 1 && answers*.header('Retry-After').toSet().size() == 1
        }
    }

    def "every name of one person counts as one"() {
        given:
        def id = UUID.randomUUID().toString().take(8)
        def phone = '+8613' + (100_000_000 + Math.abs(id.hashCode() % 100_000_000))
        def account = bean(io.qiqiao.identity.Accounts).create(new io.qiqiao.identity.NewAccount("lock-$id", '多名', "lock-$id@example.cn", phone, PASSWORD))
        bean(io.qiqiao.identity.Memberships).grant(account.id(), tianhe, Role.STATION, io.qiqiao.identity.PartyRef.BUREAU)

        expect:
        ["lock-$id", "LOCK-$id", "lock-$id@example.cn", phone].every { signIn(it.toString(), 'wrong').status == 401 }
        signIn("lock-$id", PASSWORD).status == 429
    }

    def "who has signed in from an address before is not held up by what others do elsewhere, and others only for a minute"() {
        given:
        def name = 'victim-' + UUID.randomUUID()
        def home = Attempt.of(name, '192.0.2.1')
        bean(Attempts).succeeded(home)

        when: 'somebody guesses from everywhere'
        (1..40).each { bean(Attempts).failed(Attempt.of(name, "198.51.100.$it")) }
        bean(Attempts).require(home)

        then:
        noExceptionThrown()

        when: 'the same person from a new place waits, a minute at most'
        bean(Attempts).require(Attempt.of(name, '192.0.2.77'))

        then:
        def held = thrown(Refusal)
        held.findWait().get() == Duration.ofMinutes(1)

        when:
        clock.pass(Duration.ofMinutes(1))
        bean(Attempts).require(Attempt.of(name, '192.0.2.77'))

        then:
        noExceptionThrown()
    }

    def "an address that tries many names waits, but not those who are known there"() {
        given:
        def address = '203.0.113.' + new Random().nextInt(250)
        def known = Attempt.of('regular-' + UUID.randomUUID(), address)
        bean(Attempts).succeeded(known)
        (1..10).each { bean(Attempts).failed(Attempt.of("name-$it", address)) }

        when: 'ten are free'
        bean(Attempts).require(Attempt.of('anybody', address))

        then:
        noExceptionThrown()

        when:
        bean(Attempts).failed(Attempt.of('name-11', address))
        bean(Attempts).require(known)

        then:
        noExceptionThrown()

        when:
        bean(Attempts).require(Attempt.of('anybody', address))

        then:
        thrown(Refusal)

        cleanup:
        clock.pass(Duration.ofHours(2))
    }

    def "failures are forgotten after an hour without another: #gone"() {
        given:
        def attempt = Attempt.of('forgets-' + UUID.randomUUID(), '192.0.2.9')
        (1..30).each { bean(Attempts).failed(attempt) }

        when:
        clock.pass(gone)
        bean(Attempts).failed(attempt)
        def held = heldUp(attempt)

        then:
        held == waits

        where:
        gone                                       || waits
        Duration.ofHours(1)                        || true
        Duration.ofHours(1) + Duration.ofMillis(1) || false
    }

    def "two processes count together"() {
        given:
        def other = io.micronaut.context.ApplicationContext.run(
                ['default', 'control', 'platform', 'public'].collectEntries { ["datasources.${it}.url".toString(), database.url] } + configuration(), 'test')
        def attempt = Attempt.of('shared-' + UUID.randomUUID(), '192.0.2.10')

        when:
        2.times { bean(Attempts).failed(attempt) }
        2.times { other.getBean(Attempts).failed(attempt) }

        then:
        heldUp(attempt)
        other.getBean(SettableClock).pass(Duration.between(other.getBean(SettableClock).instant(), clock.instant()))
        heldUp(attempt, other.getBean(Attempts))

        cleanup:
        other.close()
    }

    def "the networks of the new addresses count, not what one who has a network may choose: #one and #other"() {
        expect:
        (Attempt.of('x', one) == Attempt.of('x', other)) == same

        where:
        one                  | other                || same
        '2001:db8:1:2::1'    | '2001:db8:1:2:9::8'  || true
        '2001:db8:1:2::1'    | '2001:db8:1:3::1'    || false
        '192.0.2.1'          | '192.0.2.2'          || false
    }

    def "a burst of guesses gains nothing: who guesses right after too many wrong ones is refused"() {
        given:
        def attempt = Attempt.of('burst-' + UUID.randomUUID(), '192.0.2.11')
        bean(Attempts).require(attempt)

        when: 'others fail while this one is looked at'
        (1..FREE + 1).each { bean(Attempts).failed(attempt) }
        bean(Attempts).require(attempt)

        then:
        thrown(Refusal)
    }

    SettableClock getClock() {
        bean(SettableClock)
    }

    boolean heldUp(Attempt attempt, Attempts attempts = bean(Attempts)) {
        try {
            attempts.require(attempt)
            false
        } catch (Refusal ignored) {
            true
        }
    }

    def setup() {
        // All of them come from the one address there is.
        clock.pass(Duration.ofHours(2))
    }

    String somebody() {
        def login = 'lock-' + UUID.randomUUID().toString().take(8)
        person(login, tianhe, Role.STATION)
        login
    }

    Answer signIn(String login, String password) {
        send('POST', hostOf(tianhe), '/api/sessions', [:], [login: login, password: password])
    }
}
