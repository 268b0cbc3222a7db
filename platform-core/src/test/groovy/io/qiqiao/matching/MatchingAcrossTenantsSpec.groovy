package io.qiqiao.matching

import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.library.demand.MovingDemands
import io.qiqiao.matching.life.Choosing
import io.qiqiao.matching.life.By
import io.qiqiao.matching.life.Matches
import io.qiqiao.matching.life.Offers
import io.qiqiao.publication.Visibility

class MatchingAcrossTenantsSpec extends MatchingSpec {

    def "a demand of one district is served by an institution of #where: offered, accepted, agreed, completed, seen on both sides"() {
        given:
        def tenant = TENANTS(where)
        def asking = enterprise("甲陶瓷$where")
        def wanted = demand(asking, "釉料检测$where")
        def service = product(tenant, "检测所$where")

        when: 'a station assigns it'
        def match = assign(wanted, service)

        then: 'the provider sees what is needed and why it is asked, and nothing of whose it is'
        arrived(tenant, match)
        with(offer(tenant, match, partyOf(service))) {
            title() == service.title()
            dueOn() != null
            !demand().contains('甲陶瓷')
            !demand().contains('13912345678')
            demand().contains('出口')
            reasons().contains('matching.reason.category.same')
            contact() == null
        }
        inbox(tenant, 'institution', service.ownerId()).any { it == "邀请对接：釉料检测$where" }

        when: 'the institution accepts'
        answer(tenant, match, 'accepted', null, partyOf(service))

        then: 'the enterprise is told, and still nobody knows how to reach it'
        soon.eventually { assert state(match) == 'accepted' }
        life(wanted) == 'matched'
        inbox(here, 'enterprise', asking.id().toString()).any { it.contains("检测所$where") && it.contains('愿意承接') }
        inTenant(tenant) { bean(Offers).findContact(offer(tenant, match)) }.empty

        when: 'the enterprise agrees'
        move(match, 'confirmed')

        then: 'the institution learns how to reach it; what is kept of that is not readable'
        arrived(tenant, match, 'confirmed')
        life(wanted) == 'in-service'
        inTenant(tenant) { bean(Offers).findContact(offer(tenant, match)).get() }.with { [it.enterprise(), it.person(), it.phone()] } == ["甲陶瓷$where".toString(), '林先生', '13912345678']
        def rows = database.sql().rows("select contact from ${tenant.schema()}.match_offer where id = ?".toString(), [match.id()])
        !rows[0].contact.contains('13912345678')

        and: 'on the way it was not readable either'
        database.sql().rows("select cast(body as text) as body from ${here.schema()}.envelope_sent where subject = ?".toString(), [match.id()]).every { !it.body.contains('13912345678') }

        when:
        move(match, 'completed')

        then:
        arrived(tenant, match, 'completed')
        life(wanted) == 'solved'

        where:
        where << ['同一个区', '邻区', '另一个市']
    }

    private TENANTS(String where) {
        [同一个区: here, 邻区: there, 另一个市: elsewhere][where]
    }

    def "an institution declines with a reason, and without one it cannot; the reason is seen on both sides"() {
        given:
        def wanted = demand(enterprise('乙陶瓷'))
        def service = product(there, '乙检测')
        def match = assign(wanted, service)
        arrived(there, match)

        when:
        answer(there, match, 'declined', ' ')

        then:
        def refused = thrown(Refusal)
        refused.problems()*.field() == ['reason']

        when:
        answer(there, match, 'declined', '设备在检修')

        then:
        soon.eventually { assert state(match) == 'declined' }
        inTenant(here) { bean(Matches).get(match.id(), STAFF).note() } == '设备在检修'
        offer(there, match).note() == '设备在检修'
        life(wanted) == 'open'

        when: 'a station asks once more'
        move(match, 'notified', By.STATION)

        then:
        arrived(there, match)
        offer(there, match).note() == null
    }

    def "an offer is the matter of its own provider and of its tenant's staff, of nobody else"() {
        given:
        def wanted = demand(enterprise('丙陶瓷'))
        def service = product(there, '丙检测')
        def other = product(there, '丙之外检测')
        def match = assign(wanted, service)
        arrived(there, match)

        when: 'another institution of the same tenant answers'
        answer(there, match, 'accepted', null, partyOf(other))

        then:
        def refused1 = thrown(Refusal)
        refused1.code() == ErrorCode.NOT_FOUND

        and: 'another tenant does not have it at all'
        refusal { offer(elsewhere, match) } == ErrorCode.NOT_FOUND
        inTenant(there) { bean(Offers).list(null, partyOf(other), null, 50) }.items() == []

        and: 'another enterprise does not see the match'
        refusal { inTenant(here) { bean(Matches).get(match.id(), partyOf(enterprise('丁陶瓷'))) } } == ErrorCode.NOT_FOUND
    }

    def "an answer that comes too late changes nothing, and its giver learns how the match stands"() {
        given:
        def wanted = demand(enterprise('戊陶瓷'))
        def service = product(there, '戊检测')
        def match = assign(wanted, service)
        arrived(there, match)

        when: 'the enterprise ends its demand, which the institution is told'
        inTenant(here) { bean(MovingDemands).move(wanted.id(), 'closed', STAFF) }

        then:
        state(match) == 'superseded'
        arrived(there, match, 'superseded')

        when: 'it accepts before it is told, as it may happen'
        database.sql().execute("update ${there.schema()}.match_offer set state = 'notified' where id = ?".toString(), [match.id()])
        answer(there, match, 'accepted')

        then:
        arrived(there, match, 'superseded')
        state(match) == 'superseded'
        life(wanted) == 'closed'
    }

    def "when both agree the others are no longer needed; when that breaks off the demand is open again"() {
        given:
        def wanted = demand(enterprise('己陶瓷'))
        def one = assign(wanted, product(there, '己检测'))
        def other = assign(wanted, product(elsewhere, '己二检测'))
        arrived(there, one)
        arrived(elsewhere, other)
        answer(there, one, 'accepted')
        soon.eventually { assert state(one) == 'accepted' }

        when:
        move(one, 'confirmed')

        then:
        state(other) == 'superseded'
        arrived(elsewhere, other, 'superseded')

        when:
        move(one, 'broken-off', By.ENTERPRISE, '对方改了价格')

        then: 'how to reach the enterprise is forgotten'
        arrived(there, one, 'broken-off')
        offer(there, one).with { [it.note(), it.contact()] } == ['对方改了价格', null]
        life(wanted) == 'open'
    }

    def "a service that is withdrawn meanwhile cannot be offered: the match says so"() {
        given:
        def wanted = demand(enterprise('庚陶瓷'))
        def service = product(there, '庚检测')
        database.sql().execute("update ${there.schema()}.listing set state = 'withdrawn' where id = ?".toString(), [service.id()])

        when:
        def match = assign(wanted, service)

        then:
        soon.eventually { assert state(match) == 'undeliverable' }
        refusal { offer(there, match) } == ErrorCode.NOT_FOUND
    }

    def "only what the tenant may see can be chosen: #visibility of #where is #result"() {
        given:
        def tenant = TENANTS(where)
        def wanted = demand(enterprise("辛$where$visibility"))
        def institution = put(tenant, 'institution', [title: "辛检测$where$visibility", kind: 'enterprise', summary: 's', categories: ['testing'], region: tenant.code(), address: 'a', phone: '020-55501234'], visibility)

        expect:
        (result == 'offered') == (refusal { inTenant(here) { bean(Choosing).choose(wanted, 'institution', institution.id(), By.STATION) } } == null)

        where:
        where   | visibility         || result
        '同一个区' | Visibility.PRIVATE || 'offered'
        '邻区'    | Visibility.PRIVATE || 'not found'
        '邻区'    | Visibility.NETWORK || 'not found'
        '邻区'    | Visibility.PUBLIC  || 'offered'
        '另一个市'  | Visibility.NETWORK || 'not found'
    }

    private static refusal(Closure work) {
        try {
            work()
            null
        } catch (Refusal refused) {
            refused.code()
        }
    }
}
