package io.qiqiao.push.saved

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.PublishingListings
import io.qiqiao.library.product.ProductKind
import io.qiqiao.publication.Visibility
import io.qiqiao.push.rule.Rhythm
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.SettableClock

import java.time.Duration
import java.time.Instant

/** The clock is the spec's: at half past eight in Shanghai, which is 00:30 here, daily ones are due; weekly ones on Mondays. */
class TellingWhatIsNewSpec extends SavingSpec {

    /** A Tuesday afternoon. */
    static final TUESDAY = '2026-11-24T06:00:00Z'
    static final WEDNESDAY = '2026-11-25T00:30:00Z'
    static final THURSDAY = '2026-11-26T00:30:00Z'

    UUID here, there

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.clock': true, 'qiqiao.jobs.poll': 'PT0.05S', 'qiqiao.push.poll': 'PT0.05S', 'qiqiao.push.saved.hits': 3, 'qiqiao.push.saved.piece': 2, 'qiqiao.push.saved.named': 2]
    }

    def setup() {
        clean()
        at(TUESDAY)
        here = person('saved-here-' + UUID.randomUUID().toString().take(6), district, Role.STATION)
        there = person('saved-there-' + UUID.randomUUID().toString().take(6), elsewhere, Role.ENTERPRISE, new PartyRef('enterprise', UUID.randomUUID().toString()))
    }

    def "what is saved #rhythm at #saved is due at #due: not a moment earlier, and not twice"() {
        given:
        at(saved)
        def search = save(district, here, '检测', [text: '砭石检测'], rhythm)
        share(city, '砭石检测服务')

        expect:
        search.dueAt() == Instant.parse(due)

        when: 'a moment before'
        at(Instant.parse(due).minusMillis(1))
        sleep(500)

        then:
        told(district, here).empty

        when: 'the moment'
        at(due)

        then:
        soon.eventually { assert told(district, here)*.title == ['“检测”有 1 条新内容'] }
        looked(due)

        when: 'a moment after, and the next time'
        at(Instant.parse(due).plusMillis(1))
        sleep(500)

        then:
        told(district, here).size() == 1
        rows(district, 'select due_at from $saved_search')*.due_at*.toInstant() == [Instant.parse(next)]

        when:
        at(next)
        looked(next)

        then: 'nothing is new'
        told(district, here).size() == 1

        where:
        rhythm        | saved                      | due                    || next
        Rhythm.DAILY  | '2026-11-24T00:29:59.999Z' | '2026-11-24T00:30:00Z' || '2026-11-25T00:30:00Z'
        Rhythm.DAILY  | '2026-11-24T00:30:00Z'     | '2026-11-25T00:30:00Z' || '2026-11-26T00:30:00Z'
        Rhythm.WEEKLY | '2026-11-23T00:29:59.999Z' | '2026-11-23T00:30:00Z' || '2026-11-30T00:30:00Z'
        Rhythm.WEEKLY | '2026-11-23T00:30:00Z'     | '2026-11-30T00:30:00Z' || '2026-12-07T00:30:00Z'
    }

    def "of #count new ones there is one item, naming some, that leads to the search"() {
        given:
        save(district, here, '检测', [text: '砭石检测', kinds: ['product']])
        count.times { share(elsewhere, "砭石检测第${it}种") }

        when:
        at(WEDNESDAY)
        looked(WEDNESDAY)

        then:
        told(district, here)*.title == [title]
        told(district, here)[0].with {
            body.count('· 砭石检测') == named && body.contains('打开搜索看全部') == (count > named) &&
                    link == '/search?q=' + URLEncoder.encode('砭石检测', 'UTF-8') + '&kind=product' && topic == 'saved-search'
        }

        where:
        count || title                     | named
        1     || '“检测”有 1 条新内容'       | 1
        3     || '“检测”有 3 条新内容'       | 3
        7     || '“检测”至少有 3 条新内容'    | 3
    }

    def "what is #shared is told of #toHere times here, within the network, and #toThere times there, outside it; what is not shared never"() {
        given:
        save(district, here, '检测', [text: '砭石检测'])
        save(elsewhere, there, '检测', [text: '砭石检测'])
        save(city, here, '不是成员', [text: '砭石检测'])

        when:
        share(tenant.call(this), '砭石检测服务', [visibility: shared])
        at(WEDNESDAY)
        [city, district, elsewhere].each { looked(WEDNESDAY, it) }

        then:
        told(district, here).size() == toHere
        told(elsewhere, there).size() == toThere
        told(city, here).empty

        where:
        shared             | tenant              || toHere | toThere
        Visibility.PRIVATE | { it.district }     || 0      | 0
        Visibility.PRIVATE | { it.elsewhere }    || 0      | 0
        Visibility.NETWORK | { it.city }         || 1      | 0
        Visibility.NETWORK | { it.elsewhere }    || 0      | 1
        Visibility.PUBLIC  | { it.city }         || 1      | 1
        Visibility.PUBLIC  | { it.elsewhere }    || 1      | 1
    }

    def "what was there already and is changed, or withdrawn and shared again, is not new; what becomes public is, for whom it was not there"() {
        given:
        def changed = share(city, '砭石检测甲')
        def again = share(city, '砭石检测乙')
        def wider = share(city, '砭石检测丙', [visibility: Visibility.NETWORK])
        save(district, here, '检测', [text: '砭石检测'])
        save(elsewhere, there, '检测', [text: '砭石检测'])

        when:
        at('2026-11-24T08:00:00Z')
        CurrentTenant.run(city) {
            bean(KeepingListings).change(bean(ProductKind), changed.id(), changed.version(), Draft.of([title: '砭石检测甲（改）', category: 'testing', function: '办理', process: '受理', standard: '规范', fee: '面议', timeLimit: '5 天'], null), OFFICER)
            bean(PublishingListings).withdraw(bean(ProductKind), again.id(), OFFICER)
            bean(PublishingListings).publish(bean(ProductKind), again.id(), null, OFFICER)
            bean(PublishingListings).publish(bean(ProductKind), wider.id(), Visibility.PUBLIC, OFFICER)
        }
        [changed, again, wider].each { indexed(city, it) }
        at(WEDNESDAY)
        [district, elsewhere].each { looked(WEDNESDAY, it) }

        then:
        told(district, here).empty
        told(elsewhere, there)*.body == ['· 砭石检测丙']
    }

    def "what is new is found among many that were only shared again"() {
        given:
        def old = (1..6).collect { share(city, "砭石检测旧$it") }
        save(district, here, '检测', [text: '砭石检测'])
        3.times { share(city, "砭石检测新$it") }

        when:
        at('2026-11-24T09:00:00Z')
        CurrentTenant.run(city) {
            old.each {
                bean(PublishingListings).withdraw(bean(ProductKind), it.id(), OFFICER)
                bean(PublishingListings).publish(bean(ProductKind), it.id(), null, OFFICER)
            }
        }
        old.each { indexed(city, it) }
        at(WEDNESDAY)
        looked(WEDNESDAY)

        then:
        told(district, here)*.title == ['“检测”有 3 条新内容']
        told(district, here)[0].body.readLines().toSorted() == (0..2).collect { "· 砭石检测新$it".toString() }
    }

    def "what the index does not have yet is not missed, and told of when it has it, once"() {
        given:
        save(district, here, '检测', [text: '砭石检测'])
        def late = share(city, '砭石检测晚到', [indexed: false])
        share(city, '砭石检测先到')

        when:
        at(WEDNESDAY)
        looked(WEDNESDAY)

        then:
        told(district, here)*.body == ['· 砭石检测先到']

        when:
        indexed(city, late)
        at(THURSDAY)
        looked(THURSDAY)

        then:
        told(district, here)*.body == ['· 砭石检测先到', '· 砭石检测晚到']

        when:
        at('2026-11-27T00:30:00Z')
        looked('2026-11-27T00:30:00Z')

        then:
        told(district, here).size() == 2
    }

    def "words and filters mean what they mean in the search: #question finds #titles"() {
        given:
        save(district, here, '检测', question)
        share(city, '砭石检测', [category: 'testing'])
        share(elsewhere, '砭石培训', [category: 'training'])
        share(elsewhere, '砭石政策', [kind: 'policy'])

        when:
        at(WEDNESDAY)
        looked(WEDNESDAY)

        then:
        told(district, here)*.body.collectMany { it.readLines() }.toSorted() == titles.collect { '· ' + it }.toSorted()

        where:
        question                                    || titles
        [:]                                         || ['砭石检测', '砭石培训', '砭石政策']
        [text: '砭石']                              || ['砭石检测', '砭石培训', '砭石政策']
        [text: '砭石检测']                          || ['砭石检测']
        [text: '砭石', kinds: ['policy']]           || ['砭石政策']
        [categories: ['training']]                  || ['砭石培训']
        [tenants: ['510100']]                       || ['砭石检测']
        [text: '没有的词']                          || []
    }

    def "who was #standing when it was due is told nothing; back again, they are told what is new since"() {
        given:
        save(district, here, '检测', [text: '砭石检测'])
        share(city, '砭石检测一')
        state(here, standing)

        when:
        at(WEDNESDAY)
        looked(WEDNESDAY)

        then:
        told(district, here).empty

        when:
        state(here, 'active')
        share(city, '砭石检测二')
        at(THURSDAY)
        looked(THURSDAY)

        then:
        told(district, here)*.body == ['· 砭石检测二']

        where:
        standing << ['suspended', 'withdrawn']
    }

    def "while it is off nothing is told, and when it is on again only what is new since"() {
        given:
        def search = save(district, here, '检测', [text: '砭石检测'])
        CurrentTenant.run(district) { bean(SavedSearches).change(here, search.id(), null, Rhythm.OFF) }
        share(city, '砭石检测一')

        when:
        at(WEDNESDAY)
        sleep(500)
        CurrentTenant.run(district) { bean(SavedSearches).change(here, search.id(), '改名', Rhythm.DAILY) }
        share(city, '砭石检测二')
        at(THURSDAY)
        looked(THURSDAY)

        then:
        told(district, here)*.title == ['“改名”有 1 条新内容']
        told(district, here)*.body == ['· 砭石检测二']
    }

    def "many persons are told, each of their own searches, by one job"() {
        given:
        def others = (1..5).collect { person("saved-many-$it", district, Role.STATION) }
        [here, *others].eachWithIndex { account, i -> save(district, account, "检测$i", [text: i % 2 ? '砭石检测' : '砭石']) }
        share(city, '砭石检测一')

        when:
        at(WEDNESDAY)
        looked(WEDNESDAY)

        then:
        [here, *others].withIndex().every { account, i -> told(district, account)*.title == ["“检测$i”有 1 条新内容".toString()] }
        rows(district, "select id, cast(report as text) as report from platform.job where kind = 'saved-searches' and tenant = '510104'").size() == 1
    }

    private void at(moment) {
        def clock = bean(SettableClock)
        clock.pass(Duration.between(clock.instant(), moment instanceof Instant ? moment : Instant.parse(moment as String)))
    }

    /** Waits until what was due at a moment was looked at, where something was. */
    private boolean looked(String moment, tenant = district) {
        soon.eventually {
            assert rows(tenant, 'select id from $saved_search where due_at <= cast(? as timestamptz)', [moment]).empty
            assert rows(tenant, "select id from platform.job where tenant = ? and kind = 'saved-searches' and state <> 'done'", [tenant.code()]).empty
        }
        true
    }

    private void state(UUID account, String state) {
        database.sql().execute('update control.membership set state = ? where account = ?', [state, account])
    }
}
