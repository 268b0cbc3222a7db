package io.qiqiao.library.quality

import io.qiqiao.identity.PartyRef
import io.qiqiao.kernel.Refusal
import io.qiqiao.library.institution.InstitutionKind
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.ListingState
import io.qiqiao.library.listing.Listings
import io.qiqiao.library.listing.PublishingListings
import io.qiqiao.library.product.ProductKind
import io.qiqiao.notice.Inbox
import io.qiqiao.notice.Recipient
import io.qiqiao.publication.TenantsReading
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import spock.lang.Shared

/** A product of which nobody says that it still holds, day by day; and how good records are. */
class UpkeepSpec extends PlatformSpec {

    static final DISCLOSURES = [function: '辅导', process: '诊断', standard: 'GB/T 19001', fee: '8000 元', timeLimit: '40 个工作日']

    @Shared TenantId tenant = database.tenant('640500', '中卫市')
    @Shared TenantId other = database.tenant('640502', '沙坡头区', '640500')

    def officer = new Editor('officer', PartyRef.BUREAU)
    def kind = bean(ProductKind)

    def setup() {
        def sql = database.sql()
        [tenant, other].each { each ->
            ['upkeep', 'upkeep_day', 'inbox_item', 'likeness', 'listing_version', 'listing'].each { sql.execute("delete from ${each.schema()}.$it".toString()) }
        }
        sql.close()
    }

    def "after #days days: #told, and it is #state"() {
        given:
        def product = published()
        age(product, days)
        if (warned) {
            warnedSince(product, warned)
        }

        when:
        today()

        then:
        notices(product) == told
        now(product).standing() == state
        CurrentTenant.call(tenant) { bean(Upkeeping).find(now(product)).get() }.days() == 180

        where:
        days | warned || told                   | state
        100  | 0      || []                     | ListingState.PUBLISHED
        170  | 0      || ['quality.reminder']   | ListingState.PUBLISHED
        181  | 0      || ['quality.warning']    | ListingState.PUBLISHED
        400  | 0      || ['quality.warning']    | ListingState.PUBLISHED
        205  | 20     || []                     | ListingState.PUBLISHED
        215  | 31     || ['quality.withdrawal'] | ListingState.WITHDRAWN
    }

    def "the day's work is done once a day, and reminds once"() {
        given:
        def product = published()
        age(product, 170)

        expect:
        today()
        !CurrentTenant.call(tenant) { bean(UpkeepDay).run() }

        when: 'it is done again, as on the next day'
        def sql = database.sql()
        sql.execute("delete from ${tenant.schema()}.upkeep_day".toString())
        sql.close()
        today()

        then:
        notices(product) == ['quality.reminder']
    }

    def "who says that it still holds is asked again only when the interval is over; the interval is the owner's"() {
        given:
        def product = published()
        age(product, 181)

        when:
        CurrentTenant.run(tenant) { bean(Upkeeping).confirm(kind, product.id(), new Editor('staff', product.owner())) }
        today()

        then:
        notices(product) == []

        when:
        CurrentTenant.run(tenant) { bean(Upkeeping).setDays(kind, product.id(), days, new Editor('staff', product.owner())) }

        then:
        def refused = thrown(Refusal)
        refused.problems()*.field() == ['days']

        where:
        days << [29, 1096]
    }

    def "readers are told since when nobody has looked at it: #after days after it was due; until somebody #mends"() {
        given:
        def product = published()
        age(product, 180 + after)
        today()

        expect:
        told(product) == (after >= 0)

        when:
        CurrentTenant.run(tenant) { mend(mends, product) }

        then:
        !told(product)

        where:
        mends                 | after
        'says that it holds'  | -1
        'says that it holds'  | 0
        'says that it holds'  | 1
        'wants longer for it' | 0
        'shows it to others'  | 0
        'changes it'          | 0
    }

    private void mend(String how, Listing product) {
        switch (how) {
            case 'says that it holds': bean(Upkeeping).confirm(kind, product.id(), officer); break
            case 'wants longer for it': bean(Upkeeping).setDays(kind, product.id(), 365, officer); break
            case 'shows it to others': bean(PublishingListings).publish(kind, product.id(), Visibility.NETWORK, officer); break
            default: bean(KeepingListings).change(kind, product.id(), now(product).version(), Draft.of([title: '质量体系辅导二'] + DISCLOSURES, Visibility.PUBLIC), officer)
        }
    }

    def "who wants to look at it more often than they have is told so at once"() {
        given:
        def product = published()
        age(product, 40)

        when:
        CurrentTenant.run(tenant) { bean(Upkeeping).setDays(kind, product.id(), days, officer) }

        then:
        told(product) == is

        where:
        days || is
        41   || false
        40   || true
        39   || true
    }

    def "nobody looks after another institution's product"() {
        given:
        def product = published()

        when:
        CurrentTenant.run(tenant) { bean(Upkeeping).confirm(kind, product.id(), new Editor('staff', new PartyRef('institution', UUID.randomUUID().toString()))) }

        then:
        def refused = thrown(Refusal)
        refused.detailKey() == 'listing.not-yours'
    }

    def "#what has #needed of 50 points for what publication needs, and #fresh of 20 for having been checked"() {
        given:
        def product = keep([title: '辅导'] + fields)
        age(product, days)

        when:
        def score = CurrentTenant.call(tenant) { bean(Scoring).find(now(product)).get() }

        then:
        score.parts()*.name() == ['needed', 'filled', 'fresh']
        score.most() == 100
        score.parts()[0].points() == needed
        score.parts()[0].missing() as Set == (DISCLOSURES.keySet() - fields.keySet())
        score.parts()[2].points() == fresh
        score.points() == score.parts()*.points().sum()

        where:
        what              | fields                            | days || needed | fresh
        'a bare one'      | [:]                               | 0    || 8      | 20
        'one with three'  | DISCLOSURES.take(3)               | 0    || 33     | 20
        'a complete one'  | DISCLOSURES                       | 0    || 50     | 20
        'an old one'      | DISCLOSURES                       | 200  || 50     | 0
    }

    def "the bureau's desk counts what is shown, stale, incomplete and twice there, and what each month brought"() {
        given:
        def old = published()
        age(old, 200)
        published([title: '另一个服务'])
        2.times {
            CurrentTenant.run(tenant) { bean(KeepingListings).create(kind, Draft.of([title: '半成品'], null), officer) }
        }

        when:
        def health = CurrentTenant.call(tenant) { bean(Libraries).of(kind, officer) }

        then:
        [health.published(), health.drafts(), health.incomplete(), health.stale(), health.duplicates()] == [2, 2, 2, 1, 1]
        health.months().size() == 12
        health.months().last().made() == 3
        CurrentTenant.call(tenant) { bean(Libraries).listStale(kind, 10) }*.id() == [old.id()]
        CurrentTenant.call(other) { bean(Libraries).of(kind, officer) }.published() == 0
    }

    private Listing published(Map fields = [:]) {
        def product = keep([title: '质量体系辅导'] + DISCLOSURES + fields)
        CurrentTenant.call(tenant) { bean(PublishingListings).publish(kind, product.id(), Visibility.PUBLIC, officer) }
    }

    private Listing keep(Map fields) {
        CurrentTenant.call(tenant) {
            def institution = bean(KeepingListings).create(bean(InstitutionKind), Draft.of([title: '机构 ' + UUID.randomUUID()], null), officer).listing()
            bean(KeepingListings).create(kind, Draft.of(fields, Visibility.PUBLIC), new Editor('staff', institution.owner())).listing()
        }
    }

    /** As if it had been changed so many days ago. */
    private void age(Listing product, int days) {
        sql("update ${tenant.schema()}.listing set changed_at = changed_at - make_interval(days => $days), created_at = created_at - make_interval(days => $days) where id = '${product.id()}'")
    }

    private void warnedSince(Listing product, int days) {
        sql("insert into ${tenant.schema()}.upkeep (listing, kind, warned_at) values ('${product.id()}', 'product', now() - make_interval(days => $days))")
    }

    private void sql(String statement) {
        def sql = database.sql()
        sql.execute(statement.toString())
        sql.close()
    }

    private boolean today() {
        CurrentTenant.call(tenant) { bean(UpkeepDay).run() }
    }

    private Listing now(Listing product) {
        CurrentTenant.call(tenant) { bean(Listings).get(kind, product.id()) }
    }

    private boolean told(Listing product) {
        CurrentTenant.call(tenant) { bean(TenantsReading).findStaleSince('product', product.id()) }.present
    }

    private List<String> notices(Listing product) {
        CurrentTenant.call(tenant) { bean(Inbox).list([Recipient.party(product.ownerKind(), product.ownerId())], null, 100).items()*.topic() }
    }
}
