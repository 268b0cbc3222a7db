package io.qiqiao.matching

import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.library.listing.Listing
import io.qiqiao.matching.forward.ForwardedDemand
import io.qiqiao.matching.forward.ForwardedDemands
import io.qiqiao.matching.forward.Forwarding
import io.qiqiao.matching.life.Matches
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.TenantId

/** A district, its city, the province. */
class ForwardingADemandSpec extends MatchingSpec {

    def "a demand goes up to the city without whose it is; the city recommends what only it can see, and the provider is asked"() {
        given:
        def wanted = demand(enterprise('卯陶瓷'), '卯', Visibility.PUBLIC)
        def service = put(there, 'institution', [title: '卯检测', kind: 'enterprise', summary: 's', categories: ['testing'], region: there.code(), address: 'a', phone: '020-55501234'], Visibility.NETWORK)

        when:
        def sent = forward(wanted)

        then:
        soon.eventually { assert received(city, sent.id()).state() == 'waiting' }
        with(received(city, sent.id())) {
            origin() == here.code()
            note() == '区里没有'
            !demand().contains('卯陶瓷')
        }
        inbox(city, 'bureau', city.code()).any { it == '下级转来需求：卯' }

        when: 'it is forwarded twice'
        forward(wanted)

        then:
        def refused1 = thrown(Refusal)
        refused1.code() == ErrorCode.WRONG_STATE

        when:
        inTenant(city) { bean(ForwardedDemands).recommend(sent.id(), 'institution', service.id(), '邻区这家可以') }

        then: 'it stands first with the district, says where it comes from, and goes on by itself'
        soon.eventually { assert inTenant(here) { bean(Matches).listOf(wanted.id()) }.size() == 1 }
        def match = inTenant(here) { bean(Matches).listOf(wanted.id()) }.first()
        [match.origin(), match.pinned(), match.targetTenant()] == ['recommended', true, there.code()]
        inTenant(here) { bean(Forwarding).listOf(wanted.id()) }.first().with { [it.state(), it.answer()] } == ['recommended', '邻区这家可以']
        arrived(there, match)
    }

    def "the city passes it on to the province, which gives it back to where it came from"() {
        given:
        def wanted = demand(enterprise('辰陶瓷'), '辰')
        def sent = forward(wanted)
        def province = TenantId.of('440000')
        soon.eventually { assert received(city, sent.id()).state() == 'waiting' }

        when:
        inTenant(city) { bean(Forwarding).forwardOn(sent.id(), '市里也没有') }

        then:
        soon.eventually { assert received(province, sent.id()).state() == 'waiting' }
        received(province, sent.id()).with { [it.origin(), it.sender()] } == [here.code(), city.code()]
        received(city, sent.id()).state() == 'forwarded'

        when: 'without a word to it'
        inTenant(province) { bean(ForwardedDemands).giveBack(sent.id(), '') }

        then:
        def refused2 = thrown(Refusal)
        refused2.code() == ErrorCode.INVALID_INPUT

        when:
        inTenant(province) { bean(ForwardedDemands).giveBack(sent.id(), '全省暂无') }

        then:
        soon.eventually { assert inTenant(here) { bean(Forwarding).listOf(wanted.id()) }.first().state() == 'returned' }

        when: 'it is dealt with once more'
        inTenant(province) { bean(ForwardedDemands).giveBack(sent.id(), '再退') }

        then:
        def refused3 = thrown(Refusal)
        refused3.code() == ErrorCode.WRONG_STATE

        and: 'nobody is above the province'
        refusal { inTenant(province) { bean(Forwarding).forwardOn(sent.id(), '') } } == ErrorCode.WRONG_STATE

        and: 'a neighbour has never heard of it'
        refusal { inTenant(there) { bean(ForwardedDemands).get(sent.id()) } } == ErrorCode.NOT_FOUND
    }

    private forward(Listing demand) {
        inTenant(here) { bean(Forwarding).forward(demand, '区里没有') }
    }

    private ForwardedDemand received(TenantId tenant, UUID id) {
        inTenant(tenant) { bean(ForwardedDemands).get(id) }
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
