package io.qiqiao.matching

import io.qiqiao.identity.PartyRef
import io.qiqiao.library.demand.DemandKind
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.ListingKinds
import io.qiqiao.library.listing.ListingState
import io.qiqiao.library.listing.Listings
import io.qiqiao.matching.life.By
import io.qiqiao.matching.life.Choosing
import io.qiqiao.matching.life.Match
import io.qiqiao.matching.life.MatchState
import io.qiqiao.matching.life.Matches
import io.qiqiao.matching.life.MovingMatches
import io.qiqiao.matching.life.Offer
import io.qiqiao.matching.life.Offers
import io.qiqiao.notice.Inbox
import io.qiqiao.notice.Recipient
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

/** A spec on matches between an enterprise of one district and institutions of others. */
abstract class MatchingSpec extends PlatformSpec {

    static final Editor STAFF = new Editor('staff', PartyRef.BUREAU)

    @Shared TenantId city = database.tenant('445100', '潮州市', '440000')
    @Shared TenantId here = database.tenant('445102', '湘桥区', '445100')
    @Shared TenantId there = database.tenant('445103', '潮安区', '445100')
    @Shared TenantId elsewhere = database.tenant('445202', '榕城区', '440000')

    def soon = new PollingConditions(timeout: 60, delay: 0.05)

    @Override
    Map<String, Object> configuration() {
        ['qiqiao.exchange.poll': 'PT0.05S', 'spec.clock': true]
    }

    Listing put(TenantId tenant, String kind, Map fields, Visibility visibility = Visibility.PUBLIC, String externalId = UUID.randomUUID().toString()) {
        CurrentTenant.call(tenant) {
            def plain = fields.collectEntries { name, value -> [name, value instanceof GString ? value.toString() : value] }
            bean(KeepingListings).put(bean(ListingKinds).get(kind), new Draft(plain, visibility, externalId), ListingState.PUBLISHED, STAFF).listing()
        }
    }

    /** An institution with a service product of its own. */
    Listing product(TenantId tenant, String name, Map more = [:]) {
        def institution = put(tenant, 'institution', [title: name, kind: 'enterprise', summary: name, categories: ['testing'], region: tenant.code(),
                                                      address: '某路 1 号', phone: '020-55501234'])
        put(tenant, 'product', [title: name + '服务', institution: name, function: '检测', process: '送样', standard: '国标', fee: '面议', timeLimit: '10 天', category: 'testing'] + more)
                .tap { assert it.ownerId() == institution.id().toString() }
    }

    Listing enterprise(String name, Map more = [:]) {
        put(here, 'enterprise', [title: name, region: here.code(), contactPerson: '林先生', phone: '13912345678'] + more, Visibility.PRIVATE)
    }

    Listing demand(Listing enterprise, String title = '陶瓷釉料检测', Visibility visibility = Visibility.NETWORK) {
        put(here, 'demand', [title: title, text: '要出口，需要检测报告', enterprise: enterprise.title(), category: 'testing'], visibility)
    }

    Match assign(Listing demand, Listing target) {
        inTenant(here) { bean(Choosing).choose(demand, target.kind(), target.id(), By.STATION) }
    }

    Match move(Match match, String to, By by = By.ENTERPRISE, String reason = null) {
        inTenant(here) { bean(MovingMatches).move(match.id(), MatchState.of(to), by, reason) }
    }

    Offer answer(TenantId tenant, Match match, String to, String reason = null, Editor who = STAFF) {
        inTenant(tenant) { bean(Offers).answer(match.id(), MatchState.of(to), reason, who) }
    }

    Offer offer(TenantId tenant, Match match, Editor reader = STAFF) {
        inTenant(tenant) { bean(Offers).get(match.id(), reader) }
    }

    String state(Match match) {
        inTenant(here) { bean(Matches).get(match.id(), STAFF).state() }
    }

    String life(Listing demand) {
        inTenant(here) { bean(Listings).content(bean(DemandKind), bean(Listings).get(bean(DemandKind), demand.id())).standing() }
    }

    List<String> inbox(TenantId tenant, String kind, String id) {
        inTenant(tenant) { bean(Inbox).list([Recipient.party(kind, id)], null, 20).items()*.title() }
    }

    static Editor partyOf(Listing listing) {
        new Editor('party', new PartyRef(listing.ownerKind(), listing.ownerId()))
    }

    static <T> T inTenant(TenantId tenant, Closure<T> work) {
        CurrentTenant.call(tenant) { work() }
    }

    void arrived(TenantId tenant, Match match, String state = 'notified') {
        soon.eventually { assert offer(tenant, match).state() == state }
    }
}
