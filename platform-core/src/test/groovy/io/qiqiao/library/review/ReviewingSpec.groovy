package io.qiqiao.library.review

import io.qiqiao.identity.PartyRef
import io.qiqiao.kernel.ErrorCode
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
import io.qiqiao.publication.VisitorsReading
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import spock.lang.Shared

/** Where a tenant wants to look first: submitted, approved, returned; and where it does not. */
class ReviewingSpec extends PlatformSpec {

    static final DISCLOSURES = [function: '辅导', process: '诊断', standard: 'GB/T 19001', fee: '8000 元', timeLimit: '40 个工作日']

    @Shared TenantId strict = database.tenant('640300', '吴忠市')
    @Shared TenantId easy = database.tenant('640400', '固原市')

    def officer = new Editor('officer', PartyRef.BUREAU)
    def kind = bean(ProductKind)

    def setup() {
        CurrentTenant.run(strict) { bean(ReviewSettings).change('product', true, 5, officer) }
    }

    def "an institution's product is shown at once where the tenant does not look first, and waits where it does"() {
        given:
        def here = product(easy)
        def there = product(strict)

        when:
        CurrentTenant.run(easy) { bean(PublishingListings).publish(kind, here.id(), Visibility.PUBLIC, staff(here)) }

        then:
        shown(here)

        when:
        CurrentTenant.run(strict) { bean(PublishingListings).publish(kind, there.id(), Visibility.PUBLIC, staff(there)) }

        then:
        def refused = thrown(Refusal)
        refused.detailKey() == 'review.wanted'

        when: 'it is published for the tenant alone, or by the bureau itself'
        CurrentTenant.run(strict) { bean(PublishingListings).publish(kind, there.id(), Visibility.PRIVATE, staff(there)) }

        then:
        noExceptionThrown()
        !shown(there)
    }

    def "what lacks several disclosures is not handed in, and all of them are named at once"() {
        given:
        def product = product(strict, [title: '半成品', function: '辅导', fee: '免费'])

        when:
        submit(product)

        then:
        def refused = thrown(Refusal)
        refused.code() == ErrorCode.INVALID_INPUT
        refused.problems()*.field() == ['process', 'standard', 'timeLimit']
        now(product).standing() == ListingState.DRAFT
    }

    def "handed in, it waits; both sides are told; approved, it is shown"() {
        given:
        def product = product(strict)

        when:
        def waiting = submit(product)

        then:
        now(product).standing() == ListingState.SUBMITTED
        !shown(product)
        waiting.dueAt().epochSecond - waiting.submittedAt().epochSecond == 5 * 86400
        CurrentTenant.call(strict) { bean(Reviewing).listOpen()*.listing() }.contains(product.id())
        notices(Recipient.party('bureau', strict.code())).contains('review.submission')
        notices(owner(product)).contains('review.submitted')

        when:
        CurrentTenant.run(strict) { bean(Reviewing).approve(kind, waiting.id(), now(product).version(), '很好', officer) }

        then:
        shown(product)
        notices(owner(product)).contains('review.approved')
        CurrentTenant.call(strict) { bean(Reviewing).get(waiting.id()).state() } == 'approved'
    }

    def "returned with an opinion it is a draft again, and can be handed in anew"() {
        given:
        def product = product(strict)
        def waiting = submit(product)

        when: 'nothing is said'
        CurrentTenant.run(strict) { bean(Reviewing).giveBack(kind, waiting.id(), now(product).version(), ' ', officer) }

        then:
        def refused = thrown(Refusal)
        refused.problems()*.field() == ['opinion']

        when:
        CurrentTenant.run(strict) { bean(Reviewing).giveBack(kind, waiting.id(), now(product).version(), '收费不清', officer) }

        then:
        now(product).standing() == ListingState.DRAFT
        notices(owner(product)).contains('review.returned')
        CurrentTenant.call(strict) { bean(Reviewing).findLast(now(product)).get().opinion() } == '收费不清'

        expect:
        submit(product).isOpen()
        CurrentTenant.call(strict) { bean(Reviewing).listOf(now(product))*.state() } == ['open', 'returned']
    }

    def "it may be changed while it waits, and who looked at it before looks again"() {
        given:
        def product = product(strict)
        def waiting = submit(product)
        long seen = now(product).version()
        CurrentTenant.run(strict) { bean(KeepingListings).change(kind, product.id(), seen, Draft.of([title: '改了'] + DISCLOSURES, null), staff(product)) }

        when:
        CurrentTenant.run(strict) { bean(Reviewing).approve(kind, waiting.id(), seen, '', officer) }

        then:
        def refused = thrown(Refusal)
        refused.code() == ErrorCode.STALE_VERSION
        !shown(product)
    }

    def "its owner takes it back, and nobody decides it twice"() {
        given:
        def product = product(strict)
        def waiting = submit(product)

        when:
        CurrentTenant.run(strict) { bean(PublishingListings).withdraw(kind, product.id(), staff(product)) }

        then:
        CurrentTenant.call(strict) { bean(Reviewing).get(waiting.id()).state() } == 'taken-back'

        when:
        CurrentTenant.run(strict) { bean(Reviewing).approve(kind, waiting.id(), now(product).version(), '', officer) }

        then:
        def refused = thrown(Refusal)
        refused.detailKey() == 'review.decided'
    }

    def "nobody outside the bureau decides, and no tenant sees another's queue"() {
        given:
        def product = product(strict)
        def waiting = submit(product)

        expect:
        CurrentTenant.call(easy) { bean(Reviewing).listOpen() }.empty

        when:
        CurrentTenant.run(strict) { bean(Reviewing).approve(kind, waiting.id(), now(product).version(), '', staff(product)) }

        then:
        def refused = thrown(Refusal)
        refused.code() == ErrorCode.NOT_ALLOWED
    }

    private Listing product(TenantId tenant, Map fields = [title: '质量体系辅导'] + DISCLOSURES) {
        CurrentTenant.call(tenant) {
            def institution = bean(KeepingListings).create(bean(InstitutionKind), Draft.of([title: '机构 ' + UUID.randomUUID()], null), officer).listing()
            bean(KeepingListings).create(kind, Draft.of(fields, Visibility.PUBLIC), new Editor('staff', institution.owner())).listing()
        }
    }

    private Editor staff(Listing product) {
        new Editor('staff', product.owner())
    }

    private ReviewCase submit(Listing product) {
        CurrentTenant.call(strict) { bean(Submitting).submit(kind, product.id(), null, staff(product)) }
    }

    private Listing now(Listing product) {
        CurrentTenant.call(strict) { bean(Listings).get(kind, product.id()) }
    }

    private boolean shown(Listing product) {
        bean(VisitorsReading).find('product', product.id()).present
    }

    private static Recipient owner(Listing product) {
        Recipient.party(product.ownerKind(), product.ownerId())
    }

    private List<String> notices(Recipient recipient) {
        CurrentTenant.call(strict) { bean(Inbox).list([recipient], null, 100).items()*.topic() }
    }
}
