package io.qiqiao.indexer

import io.qiqiao.identity.PartyRef
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.Listings
import io.qiqiao.library.listing.PublishingListings
import io.qiqiao.library.localisation.Localising
import io.qiqiao.library.localisation.Shelf
import io.qiqiao.library.localisation.ShelfChoice
import io.qiqiao.library.policy.PolicyKind
import io.qiqiao.publication.Visibility
import io.qiqiao.search.Asker
import io.qiqiao.search.CatalogueSearch
import io.qiqiao.search.PrivateRecords
import io.qiqiao.search.SearchFilter
import io.qiqiao.search.SearchQuery
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import spock.lang.Shared

/** Of a provincial policy and its local versions, search finds in each place the one that stands there. */
class FindingLocalVersionsSpec extends IndexerSpec {

    @Shared TenantId province = database.tenant('230000', '黑龙江省')
    @Shared TenantId city = database.tenant('230200', '齐齐哈尔市', '230000')
    @Shared TenantId district = database.tenant('230202', '龙沙区', '230200')
    @Shared TenantId otherCity = database.tenant('230300', '鸡西市', '230000')
    @Shared Editor officer = new Editor('officer', PartyRef.BUREAU)
    @Shared Listing original
    @Shared Listing ofCity
    @Shared Listing ofDistrict

    def setupSpec() {
        original = published(province, [title: '冰雪装备产业扶持办法', text: '第一条　扶持冰雪装备企业。', howToApply: '省级'])
        ofCity = localised(city, '齐齐哈尔办理')
        ofDistrict = localised(district, '龙沙办理')
        drain()
    }

    def "in #name's portal #who finds #found, and counts one"() {
        when:
        def result = CurrentTenant.call(place) { search(asker(place)) }

        then:
        result.items()*.id() == [this."$found".id()]
        result.total() == 1
        result.facets().kind().find { it.value() == 'policy' }.count() == 1

        where:
        name              | place     | found        | who
        'the province'    | province  | 'original'   | 'a visitor'
        'the city'        | city      | 'ofCity'     | 'a visitor'
        'the district'    | district  | 'ofDistrict' | 'a visitor'
        'the other city'  | otherCity | 'original'   | 'a visitor'
        'the province'    | province  | 'original'   | 'staff'
        'the city'        | city      | 'ofCity'     | 'staff'
        'the district'    | district  | 'ofDistrict' | 'staff'
        asker = who == 'staff' ? { tenant -> new Asker.Member(tenant, paths()[tenant], PrivateRecords.ALL) } : { tenant -> Asker.ANYBODY }
    }

    def "on the platform's own host the general record is found"() {
        expect:
        search(Asker.ANYBODY).items()*.id() == [original.id()]
    }

    def "whoever asks for one tenant's records gets those, wherever they ask"() {
        when:
        def filter = new SearchFilter([] as Set, [] as Set, [] as Set, [city.code()] as Set, null)
        def result = CurrentTenant.call(otherCity) { bean(CatalogueSearch).search(new SearchQuery('冰雪装备', filter, Asker.ANYBODY, 20, null)) }

        then:
        result.items()*.id() == [ofCity.id()]
    }

    def "what is hidden in a portal is not found there, and is found elsewhere"() {
        given:
        CurrentTenant.run(otherCity) { bean(Shelf).put(bean(PolicyKind), original.id(), ShelfChoice.HIDDEN, officer) }

        expect:
        CurrentTenant.call(otherCity) { search(Asker.ANYBODY) }.items().empty
        CurrentTenant.call(province) { search(Asker.ANYBODY) }.items()*.id() == [original.id()]

        cleanup:
        CurrentTenant.run(otherCity) { bean(Shelf).remove(bean(PolicyKind), original.id(), officer) }
    }

    def "a district that withdraws its version finds its city's before the index knows, and a changed title after it"() {
        when:
        CurrentTenant.run(district) { bean(PublishingListings).withdraw(bean(PolicyKind), ofDistrict.id(), officer) }

        then:
        CurrentTenant.call(district) { search(Asker.ANYBODY) }.items()*.id() == [ofCity.id()]

        when:
        CurrentTenant.run(province) {
            def now = bean(Listings).get(bean(PolicyKind), original.id())
            bean(KeepingListings).change(bean(PolicyKind), now.id(), now.version(), Draft.of([title: '冰雪装备产业扶持办法（修订）', text: '第一条　扶持冰雪装备企业。'], null), officer)
        }
        long until = System.currentTimeMillis() + 20_000
        while (System.currentTimeMillis() < until && CurrentTenant.call(city) { bean(Listings).get(bean(PolicyKind), ofCity.id()).changedBy() } != 'follow') {
            sleep(100)
        }
        drain()

        then:
        CurrentTenant.call(district) { search(Asker.ANYBODY) }.items()*.title()*.text() == ['冰雪装备产业扶持办法（修订）']
    }

    private search(Asker asker) {
        bean(CatalogueSearch).search(SearchQuery.of('冰雪装备', asker, 20))
    }

    private Map<TenantId, String> paths() {
        [(province): '/230000/', (city): '/230000/230200/', (district): '/230000/230200/230202/', (otherCity): '/230000/230300/']
    }

    private Listing published(TenantId tenant, Map fields) {
        CurrentTenant.call(tenant) {
            def kept = bean(KeepingListings).create(bean(PolicyKind), Draft.of(fields, Visibility.PUBLIC), officer).listing()
            bean(PublishingListings).publish(bean(PolicyKind), kept.id(), Visibility.PUBLIC, officer)
        }
    }

    private Listing localised(TenantId tenant, String how) {
        CurrentTenant.call(tenant) {
            def made = bean(Localising).localise(bean(PolicyKind), original.id(), officer)
            def kept = bean(KeepingListings).change(bean(PolicyKind), made.id(), made.version(), Draft.of([howToApply: how], null), officer).listing()
            bean(PublishingListings).publish(bean(PolicyKind), kept.id(), Visibility.PUBLIC, officer)
        }
    }
}
