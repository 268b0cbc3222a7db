package io.qiqiao.library.duplicate

import io.qiqiao.identity.PartyRef
import io.qiqiao.kernel.Refusal
import io.qiqiao.library.duplicate.merge.Merging
import io.qiqiao.library.duplicate.merge.UndoingMergers
import io.qiqiao.library.enterprise.EnterpriseKind
import io.qiqiao.library.history.History
import io.qiqiao.library.institution.InstitutionKind
import io.qiqiao.library.listing.ContentJson
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.ListingKind
import io.qiqiao.library.listing.ListingState
import io.qiqiao.library.listing.Listings
import io.qiqiao.library.policy.PolicyKind
import io.qiqiao.library.product.ProductKind
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import spock.lang.Shared

/** Records that look like the same one, and their becoming one. */
class DuplicatesSpec extends PlatformSpec {

    @Shared TenantId tenant = database.tenant('640100', '银川市')
    @Shared TenantId other = database.tenant('640200', '石嘴山市')

    def officer = new Editor('officer', PartyRef.BUREAU)
    def duplicates = bean(Duplicates)

    def setup() {
        def sql = database.sql()
        [tenant, other].each { each ->
            ['likeness', 'duplicate_decision', 'merger', 'external_id_alias', 'listing_version', 'listing'].each { sql.execute("delete from ${each.schema()}.$it".toString()) }
        }
        sql.close()
    }

    def "names are compared without what all names have: #name and #kept"() {
        expect:
        bean(Likenesses).nameKey(name) == kept

        where:
        name                           || kept
        '广东省广州市启明科技有限公司'   || '启明科技'
        '广州启明科技有限责任公司'       || '启明科技'
        '启明科技（集团）有限公司'       || '启明科技'
        '北京市海淀区启明科技公司'       || '启明科技'
        'ＡＢＣ Tech 有限公司'          || 'abctech'
        '天河软件有限公司'              || '天河软件'
    }

    def "#what of an enterprise on file is said to look like it, since #reasons"() {
        given:
        def known = keep(tenant, EnterpriseKind, [title: '银川启明新材料科技有限公司', creditCode: '91350100M000100Y43', address: '金凤区创新路 8 号'])

        when:
        def found = CurrentTenant.call(tenant) { duplicates.find(bean(EnterpriseKind), null, fields, officer) }

        then:
        found*.listing()*.id() == (reasons ? [known.id()] : [])
        found.empty || found[0].reasons()*.code() == reasons

        where:
        what                        | fields                                                                  || reasons
        'the code'                  | [title: '完全不同', creditCode: '91350100M000100Y43']                    || ['code']
        'the same name otherwise'   | [title: '宁夏银川市启明新材料科技有限责任公司']                              || ['name']
        'nearly the name'           | [title: '启明新材料科技发展有限公司']                                      || ['name']
        'the address'               | [title: '别家', address: '金凤区创新路8号']                               || ['address']
        'all three'                 | [title: '启明新材料科技有限公司', creditCode: '91350100M000100Y43', address: '金凤区创新路 8 号'] || ['code', 'name', 'address']
        'a name of the same end'    | [title: '远大食品科技有限公司']                                            || []
        'nothing'                   | [title: '别家']                                                         || []
    }

    def "another tenant's records, and another institution's, are nobody's warning"() {
        given:
        keep(other, InstitutionKind, [title: '知行咨询有限公司'])
        keep(tenant, InstitutionKind, [title: '知行咨询有限公司'])

        expect:
        CurrentTenant.call(tenant) { duplicates.find(bean(InstitutionKind), null, [title: '知行咨询'], officer) }.size() == 1
        CurrentTenant.call(tenant) {
            duplicates.find(bean(InstitutionKind), null, [title: '知行咨询'], new Editor('staff', new PartyRef('institution', UUID.randomUUID().toString())))
        }.empty
    }

    def "records from before there was anything to compare are found, too"() {
        given:
        def known = keep(tenant, PolicyKind, [title: '贴息办法', documentNumber: '银工信〔2026〕3 号'])
        def sql = database.sql()
        sql.execute("delete from ${tenant.schema()}.likeness".toString())
        sql.close()

        expect:
        CurrentTenant.call(tenant) { duplicates.find(bean(PolicyKind), null, [title: '另一个', documentNumber: '银工信[2026]3号'], officer) }*.listing()*.id() == [known.id()]
    }

    def "the bureau's list holds a pair until somebody says that they differ"() {
        given:
        def one = keep(tenant, InstitutionKind, [title: '远见会计师事务所'])
        def two = keep(tenant, InstitutionKind, [title: '银川远见会计师事务所'])

        expect:
        pairs() == [[one.id(), two.id()] as Set]

        when:
        CurrentTenant.run(tenant) { duplicates.differ(bean(InstitutionKind), two.id(), one.id(), officer) }

        then:
        pairs() == []
    }

    def "two become one: fields as chosen, references moved, the external id kept; and two again"() {
        given:
        def kept = keep(tenant, InstitutionKind, [title: '远见会计师事务所', address: '解放街 1 号'], 'A-1')
        def dropped = keep(tenant, InstitutionKind, [title: '银川远见会计事务所', address: '解放街 1 号', phone: '0951-5550000'], 'A-2')
        def product = keep(tenant, ProductKind, [title: '代理记账', institution: 'A-2'])
        def policy = keep(tenant, PolicyKind, [title: '旧办法'])

        when:
        def merger = CurrentTenant.call(tenant) { bean(Merging).merge(bean(InstitutionKind), kept.id(), dropped.id(), ['phone'] as Set, officer) }

        then:
        fields(now(InstitutionKind, kept)).subMap(['title', 'phone']) == [title: '远见会计师事务所', phone: '0951-5550000']
        now(InstitutionKind, dropped).standing() == ListingState.WITHDRAWN
        fields(now(ProductKind, product)).subMap(['institution', 'institutionId']) == [institution: '远见会计师事务所', institutionId: kept.id().toString()]
        now(ProductKind, product).owner() == new PartyRef('institution', kept.id().toString())
        ['A-1', 'A-2'].collect { id -> CurrentTenant.call(tenant) { bean(Listings).findByExternalId('institution', id).get().id() } } == [kept.id(), kept.id()]
        now(PolicyKind, policy).version() == policy.version()
        pairs() == []
        CurrentTenant.call(tenant) { bean(History).list(now(InstitutionKind, kept), null, 5).items().size() } == 2

        when:
        def left = CurrentTenant.call(tenant) { bean(UndoingMergers).undo(bean(InstitutionKind), merger.id(), officer) }

        then:
        left == 0
        fields(now(InstitutionKind, kept)).phone == null
        now(InstitutionKind, dropped).standing() == ListingState.DRAFT
        fields(now(InstitutionKind, dropped)).phone == '0951-5550000'
        fields(now(ProductKind, product)).institutionId == dropped.id().toString()
        now(ProductKind, product).ownerId() == dropped.id().toString()
        CurrentTenant.call(tenant) { bean(Listings).findByExternalId('institution', 'A-2').get().id() } == dropped.id()

        when: 'it is taken back twice'
        CurrentTenant.run(tenant) { bean(UndoingMergers).undo(bean(InstitutionKind), merger.id(), officer) }

        then:
        def refused = thrown(Refusal)
        refused.detailKey() == 'duplicate.merge.not-undoable'
    }

    def "two enterprises with the code on the one that goes become one that has it"() {
        given:
        def kept = keep(tenant, EnterpriseKind, [title: '启明材料'])
        def dropped = keep(tenant, EnterpriseKind, [title: '启明材料有限公司', creditCode: '91350100M000100Y43'])

        when:
        def merger = CurrentTenant.call(tenant) { bean(Merging).merge(bean(EnterpriseKind), kept.id(), dropped.id(), ['creditCode', 'title'] as Set, officer) }

        then:
        fields(now(EnterpriseKind, kept)).subMap(['title', 'creditCode']) == [title: '启明材料有限公司', creditCode: '91350100M000100Y43']

        when:
        CurrentTenant.run(tenant) { bean(UndoingMergers).undo(bean(EnterpriseKind), merger.id(), officer) }

        then:
        fields(now(EnterpriseKind, dropped)).creditCode == '91350100M000100Y43'
        fields(now(EnterpriseKind, kept)).creditCode == null
    }

    def "nothing is merged #how"() {
        given:
        def one = keep(tenant, InstitutionKind, [title: '甲'])
        def two = keep(tenant, InstitutionKind, [title: '乙'])

        when:
        CurrentTenant.run(who == 'elsewhere' ? other : tenant) {
            bean(Merging).merge(bean(InstitutionKind), one.id(), (who == 'itself' ? one : two).id(), [] as Set,
                    who == 'institution' ? new Editor('staff', one.owner()) : officer)
        }

        then:
        def refused = thrown(Refusal)
        refused.detailKey() == why

        where:
        how                          | who           || why
        'with itself'                | 'itself'      || 'duplicate.merge.itself'
        'by an institution'          | 'institution' || 'duplicate.bureau-only'
        "of another tenant's"        | 'elsewhere'   || Refusal.notFound().detailKey()
    }

    private List<Set<UUID>> pairs() {
        CurrentTenant.call(tenant) { duplicates.list(bean(InstitutionKind), officer) }.collect { [it.one().id(), it.other().listing().id()] as Set }
    }

    private Listing keep(TenantId tenant, Class<? extends ListingKind> kind, Map fields, String externalId = null) {
        CurrentTenant.call(tenant) { bean(KeepingListings).create(bean(kind), new Draft(fields, null, externalId), new Editor('officer', PartyRef.BUREAU)).listing() }
    }

    private Listing now(Class<? extends ListingKind> kind, Listing listing) {
        CurrentTenant.call(tenant) { bean(Listings).get(bean(kind), listing.id()) }
    }

    private Map fields(Listing listing) {
        bean(ContentJson).fields(listing.content())
    }
}
