package io.qiqiao.library.listing

import groovy.sql.Sql
import io.qiqiao.identity.PartyRef
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.library.institution.InstitutionKind
import io.qiqiao.library.policy.PolicyKind
import io.qiqiao.library.product.ProductKind
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.PlatformSpec

class PublishingListingsSpec extends PlatformSpec {

    static final DISCLOSURES = [function: '辅导取得证书', process: '诊断、辅导、审核', standard: 'GB/T 19001', fee: '8000 元起', timeLimit: '40 个工作日']

    def officer = new Editor('officer', PartyRef.BUREAU)
    def keeping = bean(KeepingListings)
    def publishing = bean(PublishingListings)

    def "a #visibility product is read by #readers"() {
        given:
        def product = inTianhe { create(ProductKind, [title: "ISO 9001 辅导 $visibility"] + DISCLOSURES) }

        when:
        inTianhe { publishing.publish(bean(ProductKind), product.id(), visibility, officer) }

        then:
        readersOf(product.id()) == readers as Set

        when: 'it is withdrawn'
        inTianhe { publishing.withdraw(bean(ProductKind), product.id(), officer) }

        then:
        readersOf(product.id()) == [] as Set

        where:
        visibility         | readers
        Visibility.PRIVATE | []
        Visibility.NETWORK | ['tianhe', 'guangzhou', 'guangdong']
        Visibility.PUBLIC  | ['tianhe', 'guangzhou', 'guangdong', 'yangdong', 'visitor']
    }

    def "a product that lacks #lacking is kept but not published, and the refusal names it"() {
        given:
        def product = inTianhe { create(ProductKind, [title: '辅导'] + DISCLOSURES.findAll { it.key != lacking }) }

        when:
        inTianhe { publishing.publish(bean(ProductKind), product.id(), Visibility.PUBLIC, officer) }

        then:
        def refusal = thrown(Refusal)
        refusal.code() == ErrorCode.INVALID_INPUT
        refusal.problems()*.field() == [lacking]
        readersOf(product.id()) == [] as Set

        where:
        lacking << ['function', 'process', 'standard', 'fee', 'timeLimit']
    }

    def "a published product may be changed but not made incomplete"() {
        given:
        def product = inTianhe { create(ProductKind, [title: '商标注册'] + DISCLOSURES) }
        def published = inTianhe { publishing.publish(bean(ProductKind), product.id(), Visibility.PUBLIC, officer) }

        when:
        inTianhe { keeping.change(bean(ProductKind), product.id(), published.version(), Draft.of([title: '商标注册'], null), officer) }

        then:
        thrown(Refusal)

        when:
        inTianhe { keeping.change(bean(ProductKind), product.id(), published.version(), Draft.of([title: '商标注册与续展'] + DISCLOSURES, null), officer) }

        then:
        publicationTitle(product.id()) == '商标注册与续展'
    }

    def "of two who change the same version the second is told and changes nothing"() {
        given:
        def policy = inTianhe { create(PolicyKind, [title: '贴息办法', text: '第一条']) }

        when:
        inTianhe { keeping.change(bean(PolicyKind), policy.id(), 1, Draft.of([title: '贴息办法（修订）', text: '第一条'], null), officer) }
        inTianhe { keeping.change(bean(PolicyKind), policy.id(), 1, Draft.of([title: '贴息细则', text: '第一条'], null), officer) }

        then:
        def refusal = thrown(Refusal)
        refusal.code() == ErrorCode.STALE_VERSION
        inTianhe { bean(Listings).get(bean(PolicyKind), policy.id()).title() } == '贴息办法（修订）'
    }

    def "institution staff keep their own institution's products and nobody else's"() {
        given:
        def own = inTianhe { create(InstitutionKind, [title: '知行知识产权']) }
        def other = inTianhe { create(InstitutionKind, [title: '远见会计']) }
        def staff = new Editor('staff', own.owner())

        when: 'they enter a product without naming an institution'
        def product = inTianhe { keeping.create(bean(ProductKind), Draft.of([title: '专利申请'], null), staff).listing() }

        then: 'it is their institution\'s'
        product.owner() == own.owner()

        when:
        def theirs = inTianhe { create(ProductKind, [title: '代理记账', institution: '远见会计']) }
        inTianhe { keeping.change(bean(ProductKind), theirs.id(), 1, Draft.of([title: '代理记账'], null), staff) }

        then:
        theirs.owner() == other.owner()
        def refusal = thrown(Refusal)
        refusal.code() == ErrorCode.NOT_ALLOWED
    }

    def "#kind staff see #seen"() {
        given:
        def listing = inTianhe { create(PolicyKind, [title: "内部办法 $kind"]) }
        def reader = new Editor('reader', new PartyRef(kind, id))

        expect:
        reader.mayTouch(listing.owner()) == mine
        inTianhe { bean(Listings).list(bean(PolicyKind), ListingFilter.ALL.within(reader), null, 100).items()*.id().contains(listing.id()) } == mine

        where:
        kind           | id       || mine  | seen
        'bureau'       | null     || true  | 'every record of their tenant'
        'head-station' | null     || true  | 'every record of their tenant'
        'centre'       | null     || true  | 'every record of their tenant'
        'station'      | 'any'    || true  | 'every record of their tenant'
        'institution'  | 'any'    || false | 'their own records only'
        'enterprise'   | 'any'    || false | 'their own records only'
        'expert'       | 'any'    || false | 'their own records only'
        'expert'       | null     || false | 'nothing where they have no record of their own'
        'stranger'     | null     || false | 'nothing'
    }

    def "institution staff enter no policies"() {
        given:
        def own = inTianhe { create(InstitutionKind, [title: '知行咨询']) }

        when:
        inTianhe { keeping.create(bean(PolicyKind), Draft.of([title: '机构办法'], null), new Editor('staff', own.owner())) }

        then:
        def refusal = thrown(Refusal)
        refusal.code() == ErrorCode.NOT_ALLOWED
        inTianhe { bean(Listings).findByTitle('policy', '机构办法') }.empty
    }

    def "a renamed institution touches its products"() {
        given:
        def institution = inTianhe { create(InstitutionKind, [title: '旧名机构']) }
        def product = inTianhe { create(ProductKind, [title: '碳盘查', institution: '旧名机构'] + DISCLOSURES) }
        inTianhe { publishing.publish(bean(ProductKind), product.id(), Visibility.PUBLIC, officer) }

        when:
        inTianhe { keeping.change(bean(InstitutionKind), institution.id(), 1, Draft.of([title: '新名机构'], null), officer) }

        then:
        database.sql().firstRow("select document ->> 'institution' as name, version from platform.publication where id = ?", [product.id()])
                .with { [it.name, it.version] } == ['新名机构', 3]
        database.sql().rows('select version from platform.outbox where id = ? order by position', [product.id()])*.version == [1, 2, 3]
    }

    def "what one tenant keeps another cannot even name"() {
        given:
        def product = inTianhe { create(ProductKind, [title: '天河内部'] + DISCLOSURES) }

        when:
        CurrentTenant.call(yangdong) { publishing.publish(bean(ProductKind), product.id(), Visibility.PUBLIC, officer) }

        then:
        def refusal = thrown(Refusal)
        refusal.code() == ErrorCode.NOT_FOUND
    }

    private Listing create(Class<? extends ListingKind> kind, Map fields) {
        keeping.create(bean(kind), Draft.of(fields, null), officer).listing()
    }

    private <T> T inTianhe(Closure<T> work) {
        CurrentTenant.call(tianhe, work)
    }

    private String publicationTitle(UUID id) {
        database.sql().firstRow('select title from platform.publication where id = ?', [id])?.title
    }

    /** Who reads a publication, asked of the database itself under each reader's role. */
    private Set<String> readersOf(UUID id) {
        def roles = [tianhe: 't_440106', guangzhou: 't_440100', guangdong: 't_440000', yangdong: 't_441704', visitor: 'qiqiao_public']
        roles.findAll { reader, role ->
            def found = false
            database.sql().withTransaction { connection ->
                def sql = new Sql(connection)
                sql.execute("set local role $role".toString())
                found = sql.firstRow('select count(*) as n from platform.publication where id = ?', [id]).n == 1
            }
            found
        }.keySet()
    }
}
