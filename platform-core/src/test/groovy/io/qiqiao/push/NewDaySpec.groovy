package io.qiqiao.push

import io.qiqiao.job.Jobs
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.PublishingListings
import io.qiqiao.library.policy.PolicyKind
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.SettableClock
import java.time.Duration
import java.time.LocalDate
import java.time.LocalTime
import java.time.ZoneId

/** Whoever qualifies by time alone: nothing of theirs changes. The clock is the spec's; each day is looked at at half past six. */
class NewDaySpec extends PushingSpec {

    static final ZoneId ZONE = ZoneId.of('Asia/Shanghai')
    static final LocalTime LOOK = LocalTime.of(6, 30)

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.clock': true, 'qiqiao.push.index-wait': 'PT0S']
    }

    def setup() {
        clean()
    }

    def "who becomes old enough gets the policy on that day: not the day before, and once"() {
        given: 'three years old since long, from tomorrow, from the day after, and of no known age'
        def day = today()
        def (old, tomorrow, later, open) = enterprises(jiangan, 4)
        founded(jiangan, [(old): day.minusMonths(48), (tomorrow): day.plusDays(1).minusMonths(36), (later): day.plusDays(2).minusMonths(36)])
        def (stranger) = enterprises(elsewhere, 1)
        founded(elsewhere, [(stranger): day.plusDays(1).minusMonths(36)])

        when:
        def policy = published(city, [eligibility: threeYears()])
        ended(city, policy)

        then:
        reached(jiangan, policy) == [old]

        when: 'the last second before the look'
        until(day.plusDays(1), LOOK.minusSeconds(1))
        sleep(1500)

        then:
        reached(jiangan, policy) == [old]

        when:
        until(day.plusDays(1), LOOK)

        then:
        soon.eventually { assert reached(jiangan, policy) as Set == [old, tomorrow] as Set }
        inboxed(jiangan, policy).toSorted() == [old, tomorrow].toSorted()

        when:
        until(day.plusDays(2), LOOK)

        then:
        soon.eventually { assert reached(jiangan, policy) as Set == [old, tomorrow, later] as Set }
        inboxed(jiangan, policy).toSorted() == [old, tomorrow, later].toSorted()
        !(open in reached(jiangan, policy))
        reached(elsewhere, policy) == []
    }

    def "however many policies the day decides, a day is looked at once, and the next is planned once"() {
        given:
        def day = today()
        def (young) = enterprises(jiangan, 1)
        founded(jiangan, [(young): day.plusDays(1).minusMonths(36)])
        def policies = (1..3).collect { published(city, [title: "第${it}项".toString(), eligibility: threeYears()]) }
        policies.each { ended(city, it) }
        def before = looks(jiangan).size()

        when:
        until(day.plusDays(1), LOOK)

        then:
        soon.eventually { policies.each { assert reached(jiangan, it) == [young] } }
        soon.eventually { assert planned(jiangan) == 1 }
        looks(jiangan).size() == before + 1
    }

    def "a policy that says #what plans no day"() {
        given:
        def policy = published(city, says)
        ended(city, policy)

        expect:
        [city, jiangan, jianghan].every { planned(it) == 0 }

        where:
        what                       | says
        'how many staff'           | [eligibility: staffBelow(10)]
        'nothing of who qualifies' | [:]
    }

    def "what was withdrawn meanwhile reaches nobody more, and no day is planned any longer"() {
        given:
        def day = today()
        def (young) = enterprises(jiangan, 1)
        founded(jiangan, [(young): day.plusDays(1).minusMonths(36)])
        def policy = published(city, [eligibility: threeYears()])
        ended(city, policy)

        when:
        CurrentTenant.call(city) { bean(PublishingListings).withdraw(bean(PolicyKind), policy.id(), OFFICER) }
        soon.eventually { assert rows(jiangan, 'select state from $push_policy where policy = ?', [policy.id()])*.state == ['recalled'] }
        until(day.plusDays(1), LOOK)

        then:
        soon.eventually { assert planned(jiangan) == 0 }
        reached(jiangan, policy) == []
    }

    private Map threeYears() {
        eligibility([fact: 'ageMonths', operator: 'at-least', values: ['36']])
    }

    private LocalDate today() {
        LocalDate.ofInstant(bean(SettableClock).instant(), ZONE)
    }

    private void until(LocalDate day, LocalTime time) {
        def clock = bean(SettableClock)
        clock.pass(Duration.between(clock.instant(), day.atTime(time).atZone(ZONE).toInstant()))
    }

    private void founded(TenantId tenant, Map<UUID, LocalDate> days) {
        def sql = database.sql()
        days.each { id, day -> sql.execute("update ${tenant.schema()}.enterprise_fact set founded = cast(? as date) where enterprise = ?".toString(), [day.toString(), id]) }
        sql.close()
    }

    private List looks(TenantId tenant) {
        CurrentTenant.call(tenant) { bean(Jobs).list(null, 100).items().findAll { it.kind() == 'push-day' } }
    }

    private int planned(TenantId tenant) {
        def sql = database.sql()
        try {
            sql.firstRow("select count(*) as n from platform.push_turn where what = 'new-day' and tenant = ?", [tenant.code()]).n
        } finally {
            sql.close()
        }
    }
}
