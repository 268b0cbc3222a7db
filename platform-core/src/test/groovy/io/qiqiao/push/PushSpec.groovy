package io.qiqiao.push

import io.qiqiao.identity.PartyRef
import io.qiqiao.job.Job
import io.qiqiao.job.Jobs
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.PublishingListings
import io.qiqiao.library.enterprise.EnterpriseKind
import io.qiqiao.library.policy.PolicyKind
import io.qiqiao.notice.Inbox
import io.qiqiao.notice.Recipient
import io.qiqiao.publication.Visibility
import io.qiqiao.push.run.Runs
import io.qiqiao.push.rule.Rhythm
import io.qiqiao.push.wish.Feedback
import io.qiqiao.push.wish.Preference
import io.qiqiao.push.wish.Preferences
import io.qiqiao.push.wish.Subscriptions
import io.qiqiao.push.delivery.PushedItems
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.Tenant
import io.qiqiao.tenancy.registry.Registry

class PushSpec extends PushingSpec {

    static final int COUNT = 200

    def setup() {
        clean()
    }

    def "at #percent % exactly those who qualify get it, in the issuing tenant and all below, and nobody elsewhere"() {
        given: 'staff from 0 to 99, twice; of the oracle nothing but this'
        def all = (belowTheCity + elsewhere).collectEntries { [it, enterprises(it, COUNT) { i -> i % 100 }] }

        when:
        def policy = published(city, [eligibility: staffBelow(percent)])
        ended(city, policy)

        then:
        belowTheCity.every { tenant ->
            def expected = all[tenant].withIndex().findAll { id, i -> i % 100 < percent }*.get(0)
            reached(tenant, policy).toSorted() == expected.toSorted() && inboxed(tenant, policy).toSorted() == expected.toSorted()
        }
        reached(elsewhere, policy).empty

        and: 'the issuer knows how many, by area, without knowing whom'
        def reach = CurrentTenant.call(city) { bean(Runs).getReach(policy.id()) }
        reach.all().matched() == 3 * COUNT * percent / 100
        reach.rows()*.region().toSet() == (percent == 0 ? [] : belowTheCity*.code()).toSet()
        job(city, policy).with { done() == 3 * COUNT && total() == 3 * COUNT }

        where:
        percent << [0, 1, 20, 100]
    }

    def "who may fit gets it when they chose so, who refuses gets nothing, and whoever qualifies not, never"() {
        given:
        def (fits, unknown, curious, refusing, not) = enterprises(jiangan, 5) { [10, null, null, 10, 900][it] }
        prefer(curious, false, true)
        prefer(refusing, true, true)

        when:
        def policy = published(city, [eligibility: staffBelow(50)])
        ended(city, policy)

        then:
        reached(jiangan, policy).toSorted() == [fits, curious].toSorted()
        rows(jiangan, 'select fit from $push_delivery where enterprise = ?', [curious])*.fit == ['unknown']

        when: 'who no longer refuses is held against what is in force'
        prefer(refusing, false, false)

        then:
        soon.eventually { assert reached(jiangan, policy).toSorted() == [fits, curious, refusing].toSorted() }
        !reached(jiangan, policy).contains(unknown) && !reached(jiangan, policy).contains(not)
    }

    def "a suspended tenant keeps nobody waiting, and gets what was published meanwhile when it is back"() {
        given:
        def (here, there) = [jiangan, jianghan].collect { enterprises(it, 10) }
        bean(Registry).enter(jianghan, Tenant.State.SUSPENDED)

        when:
        def policy = published(city, [eligibility: staffBelow(5)])
        ended(city, policy)

        then:
        reached(jiangan, policy).toSorted() == here[0..<5].toSorted()
        reached(jianghan, policy).empty

        when: 'it is corrected before the other is back'
        def second = corrected(city, policy, [eligibility: staffBelow(3)])
        ended(city, second)
        bean(Registry).enter(jianghan, Tenant.State.ACTIVE)

        then: 'of the version that holds only'
        soon.eventually { assert reached(jianghan, second).toSorted() == there[0..<3].toSorted() }
        reached(jianghan, policy).empty
        rows(jianghan, 'select id from $inbox_item').size() == 3

        cleanup:
        bean(Registry).enter(jianghan, Tenant.State.ACTIVE)
    }

    def "a second run adds nothing"() {
        given:
        enterprises(jianghan, 120)
        def policy = published(city, [eligibility: staffBelow(60)])
        ended(city, policy)
        def before = rows(jianghan, 'select id from $push_delivery')*.id.toSorted()

        when:
        CurrentTenant.run(jianghan) { bean(Jobs).request('push-here', [policy: policy.id(), version: policy.version(), deed: 'publish', issuer: city.code()], 'spec') }
        soon.eventually { assert rows(jianghan, "select state from platform.job where tenant = ? and kind = 'push-here'", [jianghan.code()])*.state.every { it == 'done' } }

        then:
        rows(jianghan, 'select id from $push_delivery')*.id.toSorted() == before
        before.size() == 60
        rows(jianghan, 'select id from $inbox_item').size() == 60
    }

    def "what is corrected is corrected where it was, naming what changed; who no longer fits loses it; what is withdrawn is called back"() {
        given:
        def ids = enterprises(jiangan, 100)
        def first = published(city, [eligibility: staffBelow(50), benefit: '补助 20 万元', classification: 'finance'])
        ended(city, first)

        when:
        def second = corrected(city, first, [eligibility: staffBelow(30), benefit: '补助 30 万元', classification: 'finance'])
        ended(city, second)

        then:
        reached(jiangan, second).toSorted() == ids[0..<30].toSorted()
        reached(jiangan, first).empty
        def items = CurrentTenant.call(jiangan) { bean(Inbox).list([Recipient.party('enterprise', ids[0].toString())], null, 10).items() }
        items.size() == 1
        items[0].title().startsWith('【更正】')
        items[0].body().contains('支持内容') || items[0].body().contains('更正了：')
        CurrentTenant.call(jiangan) { bean(PushedItems).list(ids[0], false, null, 10).items() }*.changed().flatten().toSet() == ['benefit', 'eligibility'] as Set

        and: 'one that was outgrown says so'
        def gone = CurrentTenant.call(jiangan) { bean(Inbox).list([Recipient.party('enterprise', ids[40].toString())], null, 10).items() }
        gone*.title() == ['【已撤回】技术改造补助']

        when:
        def withdrawn = CurrentTenant.call(city) { bean(PublishingListings).withdraw(bean(PolicyKind), second.id(), OFFICER) }
        ended(city, withdrawn)

        then:
        rows(jiangan, 'select distinct state from $push_delivery where version = ?', [second.version()])*.state == ['recalled']
        CurrentTenant.call(jiangan) { bean(Inbox).list([Recipient.party('enterprise', ids[0].toString())], null, 10).items() }*.title() == ['【已撤回】【更正】技术改造补助']

        and: 'and whoever comes to qualify later does not get it any more'
        def late = enterprise(jiangan, 5)
        quiet()
        !rows(jiangan, 'select enterprise from $push_delivery')*.enterprise.contains(late)
    }

    def "enterprises that come or change while it is pushed are neither lost nor doubled"() {
        given:
        def ids = enterprises(jiangan, 400) { it < 200 ? 10 : 900 }
        def policy = draft(city, [eligibility: staffBelow(50)])
        def random = new Random(7)

        when: 'every one of two hundred comes to qualify, at a moment around the publication, and as many come anew'
        List<UUID> fresh = [].asSynchronized()
        def changing = (0..<4).collect { worker ->
            Thread.start {
                (0..<50).each { i ->
                    sleep(random.nextInt(30))
                    become(jiangan, ids[200 + worker * 50 + i], 20)
                    fresh << enterprise(jiangan, 30)
                }
            }
        }
        sleep(300)
        publish(city, policy)
        changing*.join()
        def last = CurrentTenant.call(city) { bean(io.qiqiao.library.listing.Listings).get(bean(PolicyKind), policy.id()) }
        ended(city, last)
        quiet()

        then:
        soon.eventually { assert reached(jiangan, last).toSorted() == (ids + fresh).toSorted() }
        inboxed(jiangan, last).toSorted() == (ids + fresh).toSorted()
    }

    def "a policy that says not who qualifies goes to who subscribed to what it is about, and to nobody else"() {
        given:
        def (subscribed, searching, other) = enterprises(jiangan, 3)
        CurrentTenant.run(jiangan) {
            bean(Subscriptions).add(Recipient.party('enterprise', subscribed.toString()), 'classification', 'talent', UUID.randomUUID())
            bean(Subscriptions).add(Recipient.party('enterprise', searching.toString()), 'search', '技能 培训', UUID.randomUUID())
            bean(Subscriptions).add(Recipient.party('station', jiangan.code()), 'classification', 'talent', UUID.randomUUID())
        }

        when:
        def policy = published(city, [title: '职业技能提升培训补贴', classification: 'talent'])
        ended(city, policy)

        then:
        reached(jiangan, policy).toSorted() == [subscribed, searching].toSorted()
        CurrentTenant.call(jiangan) { bean(Inbox).list([Recipient.party('station', jiangan.code())], null, 10).items() }*.title() == ['职业技能提升培训补贴']
        !reached(jiangan, policy).contains(other)
    }

    def "not for us is honoured: of that subject nothing more, of that policy no correction"() {
        given:
        def (id) = enterprises(jiangan, 1) { 10 }
        def first = published(city, [eligibility: staffBelow(50), classification: 'finance'])
        ended(city, first)
        def item = CurrentTenant.call(jiangan) { bean(PushedItems).list(id, false, null, 1).items()[0] }

        when:
        CurrentTenant.run(jiangan) { bean(Feedback).give(id, item.id(), 'not-our-subject') }
        def second = published(city, [title: '另一条', eligibility: staffBelow(50), classification: 'finance'])
        def third = published(city, [title: '别的主题', eligibility: staffBelow(50), classification: 'talent'])
        [second, third].each { ended(city, it) }

        then:
        reached(jiangan, second).empty
        reached(jiangan, third) == [id]

        and: 'it counts as matched, not as delivered'
        CurrentTenant.call(city) { bean(Runs).getReach(second.id()) }.all().with { matched() == 1 && delivered() == 0 }
    }

    def "a run that is cancelled stops in the tenants below, and goes on there when it is resumed"() {
        given: 'a district that cannot get on'
        enterprises(jiangan, 300)
        def held = database.as('postgres').connection
        held.autoCommit = false
        held.createStatement().execute("lock table ${jiangan.schema()}.push_delivery in share mode")

        when:
        def policy = published(city, [eligibility: staffBelow(1000)])
        soon.eventually { assert rows(city, 'select state from $push_reach_tenant where tenant = ? and state = ?', ['420103', 'done']).size() == 1 }
        CurrentTenant.call(city) { bean(Jobs).cancel(jobOf(city, policy)) }

        then:
        soon.eventually { assert job(city, policy).state() == Job.State.CANCELLED }
        soon.eventually { assert here(policy).cancelAsked() }

        when: 'its worker has been told'
        2.times {
            def lease = leaseHere(policy)
            soon.eventually { assert leaseHere(policy) > lease }
        }
        held.rollback()

        then:
        soon.eventually { assert here(policy).state() == Job.State.CANCELLED }
        reached(jiangan, policy).size() < 300

        when:
        CurrentTenant.call(city) { bean(Jobs).resume(jobOf(city, policy)) }

        then:
        soon.eventually { assert reached(jiangan, policy).size() == 300 }
        ended(city, policy)

        cleanup:
        held?.rollback()
        held?.close()
    }

    private leaseHere(policy) {
        database.sql().firstRow('select claimed_until from platform.job where id = ?', [here(policy).id()]).claimed_until
    }

    /** What delivers it in the district. */
    private Job here(policy) {
        def job = rows(jiangan, 'select job from $push_policy where policy = ?', [policy.id()])[0].job
        CurrentTenant.call(jiangan) { bean(Jobs).get(job) }
    }

    def "what its own tenant alone may see reaches its own enterprises only; when the network sees it, those below, too"() {
        given:
        def own = enterprises(city, 3)
        def below = enterprises(jiangan, 3)

        when:
        def policy = publish(city, draft(city, [eligibility: staffBelow(10)], Visibility.PRIVATE))
        ended(city, policy)

        then:
        reached(city, policy).toSorted() == own.toSorted()
        reached(jiangan, policy).empty

        when:
        def shared = CurrentTenant.call(city) { bean(PublishingListings).publish(bean(PolicyKind), policy.id(), Visibility.NETWORK, OFFICER) }
        ended(city, shared)

        then:
        reached(jiangan, shared).toSorted() == below.toSorted()
    }

    def "the door of the publication answers the job that pushes"() {
        given:
        person('wuhan-officer', city)
        def policy = draft(city, [eligibility: staffBelow(10)])

        when:
        def answer = send('POST', hostOf(city), "/api/policies/${policy.id()}/publication", bearer(token('wuhan-officer', hostOf(city))), [:])

        then:
        answer.status == 200
        answer.json.job
        soon.eventually {
            assert send('GET', hostOf(city), "/api/jobs/${answer.json.job}", bearer(token('wuhan-officer', hostOf(city)))).json.state == 'done'
        }
    }

    private void prefer(UUID enterprise, boolean refused, boolean mayFit) {
        CurrentTenant.run(jiangan) {
            bean(Preferences).set(enterprise, new Preference(refused, mayFit, null, Rhythm.OFF, Rhythm.OFF), UUID.randomUUID())
        }
    }

    private UUID enterprise(tenant, int staff) {
        CurrentTenant.call(tenant) {
            bean(KeepingListings).create(bean(EnterpriseKind), Draft.of([title: "新办企业", staff: staff], null), OFFICER).listing().id()
        }
    }

    private void become(tenant, UUID id, int staff) {
        CurrentTenant.run(tenant) {
            bean(KeepingListings).change(bean(EnterpriseKind), id, 1, Draft.of([title: "变更企业", staff: staff], null), OFFICER)
        }
    }
}
