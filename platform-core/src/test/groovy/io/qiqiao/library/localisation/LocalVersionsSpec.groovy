package io.qiqiao.library.localisation

import io.qiqiao.identity.PartyRef
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.library.history.History
import io.qiqiao.library.listing.ContentJson
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.ListingState
import io.qiqiao.library.listing.Listings
import io.qiqiao.library.listing.PublishingListings
import io.qiqiao.library.policy.PolicyKind
import io.qiqiao.library.product.ProductKind
import io.qiqiao.notice.Inbox
import io.qiqiao.notice.Recipient
import io.qiqiao.publication.TenantsReading
import io.qiqiao.publication.Visibility
import io.qiqiao.publication.VisitorsReading
import io.qiqiao.search.Asker
import io.qiqiao.search.PrivateRecords
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

/** A provincial policy localised by two cities and a district: what is locked, open, withdrawn and superseded. */
class LocalVersionsSpec extends PlatformSpec {

    static final TEXT = '第一条　为支持中小企业数字化转型，制定本办法。'

    @Shared TenantId province = database.tenant('230000', '黑龙江省')
    @Shared TenantId harbin = database.tenant('230100', '哈尔滨市', '230000')
    @Shared TenantId qitaihe = database.tenant('230900', '七台河市', '230000')
    @Shared TenantId daoli = database.tenant('230102', '道里区', '230100')
    @Shared TenantId nangang = database.tenant('230103', '南岗区', '230100')

    @Shared Map<TenantId, String> places = [(province): '/230000/', (harbin): '/230000/230100/', (qitaihe): '/230000/230900/',
            (daoli): '/230000/230100/230102/', (nangang): '/230000/230100/230103/']

    def officer = new Editor('officer', PartyRef.BUREAU)
    def soon = new PollingConditions(timeout: 60)

    Listing original = published(province, PolicyKind, [title: '数字化转型补贴办法', text: TEXT, documentNumber: '黑工信〔2026〕1 号', expires: '2099-12-31', howToApply: '向省厅申报', contact: '省厅'])
    Listing city = localised(harbin, [howToApply: '向哈尔滨市工信局申报', contact: '哈尔滨市工信局'])
    Listing otherCity = localised(qitaihe, [howToApply: '向七台河市工信局申报', contact: '七台河市工信局'])
    Listing district = localised(daoli, [howToApply: '到道里区政务大厅申报', contact: '道里区工信局'])

    def "1 · locked: what the province changes stands in all local versions at once"() {
        when:
        changeOriginal(documentNumber: '黑工信〔2026〕9 号', text: TEXT + '\n第二条　补贴五万元。')

        then: 'before anything could have been carried to them'
        [city, otherCity, district].every { shown(it).documentNumber == '黑工信〔2026〕9 号' && shown(it).text.contains('五万元') }
    }

    def "2 · locked: what a city sends for a locked field is not what is kept"() {
        when:
        def kept = changeLocal(harbin, city, [title: '哈尔滨办法', documentNumber: '哈工信 1 号', text: '另一种说法', howToApply: '线上申报'])

        then:
        fields(kept).subMap(['title', 'documentNumber', 'text', 'howToApply']) ==
                [title: '数字化转型补贴办法', documentNumber: '黑工信〔2026〕1 号', text: TEXT, howToApply: '线上申报']
        shown(city).text == TEXT
    }

    def "3 · locked: the last day above is the last day below"() {
        when:
        changeOriginal(expires: '2027-06-30')

        then:
        shown(district).expires == '2027-06-30'
        CurrentTenant.call(daoli) { fields(bean(Listings).get(bean(PolicyKind), district.id())).expires } == '2027-06-30'
    }

    def "4 · open: each says its own, and nothing above changes it"() {
        when:
        changeOriginal(howToApply: '改在省政务网申报', contact: '省厅服务处')

        then:
        [city, otherCity, district].collect { shown(it).contact } == ['哈尔滨市工信局', '七台河市工信局', '道里区工信局']
        shown(original).contact == '省厅服务处'
    }

    def "5 · open: what a city leaves empty stays empty"() {
        when:
        changeLocal(harbin, city, [howToApply: '线上申报', contact: null])

        then:
        shown(city).contact == null
        shown(original).contact == '省厅'
    }

    def "6 · open: a district that begins from its city's version takes over the city's words, and goes by the province's text"() {
        when:
        def begun = CurrentTenant.call(nangang) { bean(Localising).localise(bean(PolicyKind), city.id(), officer) }

        then:
        begun.localises() == original.id()
        fields(begun).contact == '哈尔滨市工信局'
        fields(begun).region == '230103'
        fields(begun).text == TEXT
    }

    def "7 · changed: who localised sees what differs, field by field, until somebody looked through it"() {
        when:
        changeOriginal(documentNumber: '黑工信〔2026〕9 号', contact: '省厅服务处')
        def standing = standing(harbin, city)

        then:
        standing.state() == OriginalStanding.State.CHANGED
        standing.changes().collectEntries { [it.field().name(), [it.field().open, it.before(), it.after()]] } == [
                documentNumber: [false, '黑工信〔2026〕1 号', '黑工信〔2026〕9 号'],
                contact       : [true, '省厅', '省厅服务处']]

        and: 'it is carried to the city as a version of its own, and as a notice'
        soon.eventually {
            assert CurrentTenant.call(harbin) { bean(History).list(bean(Listings).get(bean(PolicyKind), city.id()), null, 1).items().first().after().changedBy() } == 'follow'
            assert notices(harbin).contains("localisation.changed")
        }

        when:
        CurrentTenant.run(harbin) { bean(Localising).review(bean(PolicyKind), city.id(), officer) }

        then:
        this.standing(harbin, city).state() == OriginalStanding.State.CURRENT
        this.standing(daoli, district).state() == OriginalStanding.State.CHANGED
    }

    def "8 · withdrawn: all local versions are gone at once, are withdrawn soon, and say why"() {
        when:
        CurrentTenant.run(province) { bean(PublishingListings).withdraw(bean(PolicyKind), original.id(), officer) }

        then:
        [city, otherCity, district].every { find(it) == null }
        listed(daoli) == []

        and:
        soon.eventually {
            assert [(harbin): city, (qitaihe): otherCity, (daoli): district].every { tenant, local ->
                CurrentTenant.call(tenant) { bean(Listings).get(bean(PolicyKind), local.id()).standing() } == ListingState.WITHDRAWN
            }
            assert notices(daoli).contains('localisation.withdrawn')
        }
        standing(daoli, district).state() == OriginalStanding.State.WITHDRAWN

        when: 'somebody publishes one again'
        CurrentTenant.run(daoli) { bean(PublishingListings).publish(bean(PolicyKind), district.id(), null, officer) }

        then:
        def refused = thrown(Refusal)
        refused.code() == ErrorCode.WRONG_STATE
        refused.detailKey() == 'localisation.original-withdrawn'
    }

    def "9 · withdrawn: a district that withdraws its own version shows its city's again, and a city the province's"() {
        expect:
        listed(daoli) == [district.id()]

        when:
        CurrentTenant.run(daoli) { bean(PublishingListings).withdraw(bean(PolicyKind), district.id(), officer) }

        then:
        listed(daoli) == [city.id()]

        when:
        CurrentTenant.run(harbin) { bean(PublishingListings).withdraw(bean(PolicyKind), city.id(), officer) }

        then:
        listed(daoli) == [original.id()]
        listed(qitaihe) == [otherCity.id()]
    }

    def "10 · superseded: local versions step out of the lists, the original stands, and its page says what took its place"() {
        given:
        def newer = published(province, PolicyKind, [title: '数字化转型补贴办法（2027）', text: TEXT])

        when:
        changeOriginal(replacedBy: [[id: newer.id().toString()]])

        then:
        listed(daoli) as Set == [original.id(), newer.id()] as Set
        shown(district).replacedBy*.title == ['数字化转型补贴办法（2027）']
        standing(harbin, city).state() == OriginalStanding.State.SUPERSEDED
        soon.eventually { assert notices(qitaihe).contains('localisation.superseded') }
    }

    def "11 · superseded: who has no version yet is sent to the new text, which can be localised"() {
        given:
        def newer = published(province, PolicyKind, [title: '新办法', text: TEXT])
        changeOriginal(replacedBy: [[id: newer.id().toString()]])

        when:
        CurrentTenant.run(nangang) { bean(Localising).localise(bean(PolicyKind), original.id(), officer) }

        then:
        def refused = thrown(Refusal)
        refused.detailKey() == 'localisation.original-superseded'

        expect:
        CurrentTenant.call(nangang) { bean(Localising).localise(bean(PolicyKind), newer.id(), officer).localises() } == newer.id()
    }

    def "12 · of the four the nearest stands in each place: #name"() {
        expect:
        listed(place) == [this."$stands".id()]
        listedAsMember(place) == [this."$stands".id()]

        where:
        name       | place     || stands
        'province' | province  || 'original'
        'Harbin'  | harbin   || 'city'
        'Qitaihe'  | qitaihe   || 'otherCity'
        'district' | daoli || 'district'
        'a district without one' | nangang || 'city'
    }

    def "in another province's portal, and on the platform's host, the general record stands"() {
        expect:
        listedAt('') == [original.id()]
        listedAt('/440000/') == [original.id()]
    }

    def "a local version is for no more people than its original"() {
        given:
        def internal = published(province, PolicyKind, [title: '内部指引', text: TEXT], Visibility.NETWORK)
        def local = CurrentTenant.call(harbin) { bean(Localising).localise(bean(PolicyKind), internal.id(), officer) }

        when:
        CurrentTenant.run(harbin) { bean(PublishingListings).publish(bean(PolicyKind), local.id(), Visibility.PUBLIC, officer) }

        then:
        def refused = thrown(Refusal)
        refused.problems()*.field() == ['visibility']

        when: 'it is shared with the network, and the original taken back from it'
        CurrentTenant.run(harbin) { bean(PublishingListings).publish(bean(PolicyKind), local.id(), Visibility.NETWORK, officer) }
        CurrentTenant.run(province) { bean(PublishingListings).publish(bean(PolicyKind), internal.id(), Visibility.PRIVATE, officer) }

        then:
        CurrentTenant.call(daoli) { bean(TenantsReading).find('policy', local.id()) }.empty
    }

    def "a public local version follows an original that is for the network only from now on"() {
        when:
        CurrentTenant.run(province) { bean(PublishingListings).publish(bean(PolicyKind), original.id(), Visibility.NETWORK, officer) }

        then: 'no visitor reads it any more'
        bean(VisitorsReading).find('policy', city.id()).empty
        soon.eventually { assert CurrentTenant.call(harbin) { bean(Listings).get(bean(PolicyKind), city.id()).reach() } == Visibility.NETWORK }
    }

    def "#who may not localise: #why"() {
        given:
        def record = [own: city, above: original, demand: null][what]

        when:
        CurrentTenant.run(tenant) { bean(Localising).localise(bean(PolicyKind), record.id(), editor) }

        then:
        def refused = thrown(Refusal)
        refused.detailKey() == why

        where:
        who                  | tenant    | what    | editor                                                          || why
        'a city its own'     | harbin   | 'own'   | new Editor('officer', PartyRef.BUREAU)                          || 'localisation.not-from-above'
        'a city another one' | qitaihe   | 'own'   | new Editor('officer', PartyRef.BUREAU)                          || 'localisation.not-from-above'
        'a city twice'       | harbin   | 'above' | new Editor('officer', PartyRef.BUREAU)                          || 'localisation.exists'
        'an institution'     | nangang    | 'above' | new Editor('staff', new PartyRef('institution', UUID.randomUUID().toString())) || 'localisation.bureau-only'
    }

    def "a service product of the province keeps its institution and its five disclosures below"() {
        given:
        def product = published(province, ProductKind, [title: '数字化诊断', function: '诊断', process: '上门→报告', standard: '省标准', fee: '免费', timeLimit: '10 个工作日', audience: '全省企业', region: '230000'])

        when:
        def local = CurrentTenant.call(harbin) {
            def made = bean(Localising).localise(bean(ProductKind), product.id(), officer)
            def kept = bean(KeepingListings).change(bean(ProductKind), made.id(), made.version(), Draft.of([audience: '哈尔滨企业', fee: '一万元', region: '230100'], null), officer).listing()
            bean(PublishingListings).publish(bean(ProductKind), kept.id(), Visibility.PUBLIC, officer)
        }

        then:
        local.owner() == PartyRef.BUREAU
        fields(local).subMap(['fee', 'audience', 'timeLimit']) == [fee: '免费', audience: '哈尔滨企业', timeLimit: '10 个工作日']
    }

    def "what a tenant hides or pins of others' is so in its own portal alone"() {
        given:
        def other = published(qitaihe, PolicyKind, [title: '七台河办法', text: TEXT])

        when:
        CurrentTenant.run(harbin) { bean(Shelf).put(bean(PolicyKind), other.id(), ShelfChoice.HIDDEN, officer) }

        then:
        !(other.id() in listed(harbin))
        other.id() in listed(qitaihe)
        other.id() in listed(daoli)
        find(other) != null

        when:
        CurrentTenant.run(harbin) { bean(Shelf).put(bean(PolicyKind), other.id(), ShelfChoice.PINNED, officer) }

        then:
        other.id() in listed(harbin)
        CurrentTenant.call(harbin) { bean(Shelf).find('policy', other.id()).get() } == ShelfChoice.PINNED
        CurrentTenant.call(daoli) { bean(Shelf).find('policy', other.id()) }.empty

        when: 'it does so with one of its own'
        CurrentTenant.run(harbin) { bean(Shelf).put(bean(PolicyKind), city.id(), ShelfChoice.HIDDEN, officer) }

        then:
        def refused = thrown(Refusal)
        refused.detailKey() == 'localisation.shelf.own'
    }

    private Listing published(TenantId tenant, Class kind, Map fields, Visibility visibility = Visibility.PUBLIC) {
        CurrentTenant.call(tenant) {
            def kept = bean(KeepingListings).create(bean(kind), Draft.of(fields, visibility), new Editor('officer', PartyRef.BUREAU)).listing()
            bean(PublishingListings).publish(bean(kind), kept.id(), visibility, new Editor('officer', PartyRef.BUREAU))
        }
    }

    private Listing localised(TenantId tenant, Map own) {
        def editor = new Editor('officer', PartyRef.BUREAU)
        CurrentTenant.call(tenant) {
            def made = bean(Localising).localise(bean(PolicyKind), original.id(), editor)
            def kept = bean(KeepingListings).change(bean(PolicyKind), made.id(), made.version(), Draft.of(own, null), editor).listing()
            bean(PublishingListings).publish(bean(PolicyKind), kept.id(), Visibility.PUBLIC, editor)
        }
    }

    private void changeOriginal(Map changes) {
        CurrentTenant.run(province) {
            def now = bean(Listings).get(bean(PolicyKind), original.id())
            bean(KeepingListings).change(bean(PolicyKind), now.id(), now.version(), Draft.of(fields(now) + changes, null), officer)
        }
    }

    private Listing changeLocal(TenantId tenant, Listing local, Map own) {
        CurrentTenant.call(tenant) {
            def now = bean(Listings).get(bean(PolicyKind), local.id())
            bean(KeepingListings).change(bean(PolicyKind), now.id(), now.version(), Draft.of(own, null), officer).listing()
        }
    }

    private OriginalStanding standing(TenantId tenant, Listing local) {
        CurrentTenant.call(tenant) { bean(Originals).get(bean(Listings).get(bean(PolicyKind), local.id())) }
    }

    /** What a visitor reads of it. */
    private Map shown(Listing listing) {
        bean(ContentJson).fields(find(listing).document())
    }

    private find(Listing listing) {
        bean(VisitorsReading).find(listing.kind(), listing.id()).orElse(null)
    }

    private Map fields(Listing listing) {
        bean(ContentJson).fields(listing.content())
    }

    /** Which of this spec's records a visitor finds listed in a portal. */
    private List<UUID> listed(TenantId place) {
        listedAt(places[place])
    }

    private List<UUID> listedAt(String place) {
        def sql = new groovy.sql.Sql(database.as('qiqiao_public'))
        try {
            def mine = family() + sql.rows("select id from platform.publication where kind = 'policy' and path like '/230000/%' and published_at >= ?::timestamptz", [original.publishedAt().toString()])*.id
            sql.rows("select id from platform.publication_at(?) where kind = 'policy'", [place])*.id.findAll { it in mine }
        } finally {
            sql.close()
        }
    }

    /** Which of the four a member of a place's tenant finds there. */
    private List<UUID> listedAsMember(TenantId place) {
        CurrentTenant.call(place) {
            def here = bean(LocalPlaces).here(new Asker.Member(place, places[place], PrivateRecords.NONE))
            family().findAll { it == original.id() ? !(it in here.away()) : it in here.local() }
        }
    }

    private List<UUID> family() {
        [original, city, otherCity, district]*.id()
    }

    private List<String> notices(TenantId tenant) {
        CurrentTenant.call(tenant) { bean(Inbox).list([Recipient.party('bureau', tenant.code())], null, 50).items()*.topic() }
    }
}
