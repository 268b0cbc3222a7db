package io.qiqiao.web.limit.bucket

import io.micronaut.context.ApplicationContext
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.testkit.PlatformSpec
import io.qiqiao.web.limit.Holder
import io.qiqiao.web.limit.LimitSpec
import io.qiqiao.web.limit.Limits
import io.qiqiao.web.limit.StandingClock
import io.qiqiao.web.limit.Traffic
import spock.lang.AutoCleanup
import spock.lang.Shared

import java.time.Clock
import java.time.Duration

/** Limits of two processes, each an application of its own on the same database. */
class SharedLimitSpec extends PlatformSpec {

    static final BURST = 20
    static int holders

    @Shared @AutoCleanup ApplicationContext other

    @Override
    Map<String, Object> configuration() {
        LimitSpec.limits() + ['spec.standing-clock': true, 'qiqiao.limits.most-remembered': 1000,
         'qiqiao.limits.rates.address-searching.burst': BURST, 'qiqiao.limits.rates.address-searching.refill': BURST]
    }

    def setupSpec() {
        other = start()
        [application, other].each { it.getBean(UseExchange).exchange() }
    }

    def "what one process lets through the other does not let through again"() {
        given:
        def me = someone()

        expect:
        granted(application, me, 12) == 12

        when:
        exchange()

        then:
        granted(other, me, BURST) == BURST - 12
    }

    def "together they let through no more than the rate, but for what comes between two exchanges"() {
        given:
        def me = someone()

        when: 'both are asked at once for all they have'
        def first = [application, other].sum { granted(it, me, BURST) }

        then: 'the tolerance: each process beyond the first may let its own through, once'
        first == 2 * BURST

        when:
        exchange()

        then: 'what was too much is made good before anything is granted again'
        rounds(me, 6).sum() <= 6 * BURST - BURST + 2 * (BURST / 6)
        and: 'and it is granted again'
        rounds(me, 1).sum() > 0
    }

    def "a process that comes later does not hold against anybody what others told before"() {
        given:
        def me = someone()
        granted(application, me, 12)
        exchange()
        def late = start()

        when:
        2.times { late.getBean(UseExchange).exchange() }

        then:
        granted(late, me, 2 * BURST) == BURST

        cleanup:
        late.close()
    }

    def "buckets are forgotten rather than let them fill the memory"() {
        when:
        (1..50_000).each { bean(Limits).take(Holder.address("10.${it >> 16}.${(it >> 8) & 255}.${it & 255}"), Traffic.READING) }

        then:
        bean(LocalBuckets).remembered() <= 1000
        bean(Uses).takeAll(2000).size() <= 1000
    }

    def "a message's recipient is limited without being known"() {
        given:
        def phone = Holder.recipient('13912345678')
        5.times { bean(Limits).require(phone, Traffic.SENDING) }

        when:
        bean(Limits).require(Holder.recipient(' 13912345678 '), Traffic.SENDING)

        then:
        def refused = thrown(Refusal)
        refused.code() == ErrorCode.TOO_MANY_REQUESTS
        refused.findWait().get() == Duration.ofMinutes(6)
        !phone.id().contains('139')
    }

    def "a rate that is misspelt or never refills stops the start: #name"() {
        when:
        new Rates([new Rate(name).tap { burst = 1; refill = refills }])

        then:
        def stopped = thrown(IllegalStateException)
        stopped.message.contains('qiqiao.limits.rates.' + name)

        where:
        name              | refills
        'adress-reading'  | 1
        'address-reading' | 0
    }

    def "where no process tells anything for long, nothing is left behind"() {
        given:
        granted(application, someone(), 1)
        exchange()
        database.sql().execute("update platform.limit_use set told_at = told_at - interval '3 days'")

        when:
        31.times { exchange() }

        then:
        database.sql().firstRow("select count(*) as n from platform.limit_use where told_at < now() - interval '2 days'").n == 0
    }

    /** How many are granted in each of so many refills of the whole bucket, exchanged six times each. */
    private List<Integer> rounds(Holder me, int count) {
        (1..count).collect {
            (1..6).sum {
                [application, other].each { each -> (each.getBean(Clock) as StandingClock).forward(Duration.ofSeconds(10)) }
                def all = [application, other].sum { each -> granted(each, me, 3) }
                exchange()
                all
            } as int
        }
    }

    private ApplicationContext start() {
        Map<String, Object> all = [:]
        ['default', 'control', 'platform', 'public'].each { all["datasources.${it}.url".toString()] = database.url }
        ApplicationContext.run(all + configuration(), 'test')
    }

    private void exchange() {
        2.times { [application, other].each { it.getBean(UseExchange).exchange() } }
    }

    private static int granted(ApplicationContext process, Holder holder, int asked) {
        (1..asked).count { process.getBean(Limits).take(holder, Traffic.SEARCHING).granted() }
    }

    private static Holder someone() {
        Holder.address("192.0.2.${++holders}")
    }
}
