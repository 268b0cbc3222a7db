package io.qiqiao.library.enterprise

import io.micronaut.transaction.TransactionDefinition
import io.micronaut.transaction.TransactionOperations
import io.qiqiao.identity.PartyRef
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.PublishingListings
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import spock.lang.Shared

class EnterpriseFactsSpec extends PlatformSpec {

    @Shared TenantId here = database.tenant('440308', '盐田区', '440000')

    static final Editor OFFICER = new Editor('spec', PartyRef.BUREAU)
    static final Map OLD = [title: '在册企业', region: '441900003', industry: '6513', founded: '2020-02-29', stage: 'growth', staff: 40, revenueWanYuan: 1520.5, assetsWanYuan: 800,
                            titles: [[title: 'high-tech', validity: [from: '2024-01-01', to: '2026-12-31']], [title: 'tech-sme'], [title: 'little-giant', validity: [from: '2025-01-01']]]]

    def "the facts of an enterprise are kept with its record, in its transaction and its tenant"() {
        when:
        def kept = inTenant { keep(OLD + [inventionPatents: 3, listed: false, customFacts: [[fact: 'custom.green', value: '是'], [fact: 'custom.exports', value: '30%']]]) }
        def row = rowOf(here, kept)

        then:
        row.version == 1
        row.active
        row.region_path.array as List == ['440000', '441900', '441900003']
        row.industry_path.array as List == ['I', '65', '651', '6513']
        row.size_class == 'small'
        row.invention_patents == 3
        row.listed == false
        row.utility_patents == null
        row.custom.value.contains('"custom.green": "true"') && row.custom.value.contains('"custom.exports": "30"')
        rowOf(yangdong, kept) == null

        when:
        def changed = inTenant { bean(KeepingListings).change(bean(EnterpriseKind), kept.id(), 1, Draft.of([title: '在册企业', noTitles: true], null), OFFICER).listing() }

        then:
        rowOf(here, changed).with { version == 2 && region == null && staff == null && titles.value == '[]' }
    }

    def "what is rolled back leaves no facts, and a withdrawn enterprise is not looked for"() {
        given:
        Listing undone
        inTenant {
            bean(TransactionOperations).execute(TransactionDefinition.DEFAULT) { status ->
                undone = keep(OLD)
                status.setRollbackOnly()
            }
        }
        def withdrawn = inTenant {
            def listing = keep([title: '退出企业', staff: 9])
            bean(PublishingListings).publish(bean(EnterpriseKind), listing.id(), Visibility.NETWORK, OFFICER)
            bean(PublishingListings).withdraw(bean(EnterpriseKind), listing.id(), OFFICER)
        }

        expect:
        rowOf(here, undone) == null
        !rowOf(here, withdrawn).active
    }

    def "the migration makes of an enterprise on file what the program makes of it: #fields"() {
        given:
        def kept = inTenant { keep(fields) }
        def made = rowOf(here, kept).collectEntries { [it.key, it.value.toString()] }
        def sql = database.sql()
        def script = getClass().classLoader.getResource('db/tenant/changes/0110-enterprise-fact.sql').text
        def insert = script.substring(script.indexOf('insert into enterprise_fact')).replace('insert into enterprise_fact', "insert into ${here.schema()}.enterprise_fact").replace('from listing', "from ${here.schema()}.listing")
        sql.execute("delete from ${here.schema()}.enterprise_fact".toString())
        sql.execute(insert)

        expect:
        rowOf(here, kept).collectEntries { [it.key, it.value.toString()] } - [custom: 'null'] == made - [custom: '{}'] - [custom: 'null']

        cleanup:
        sql.close()

        where:
        fields << [OLD, [title: '只有名称'], [title: '行业中类', industry: '651', region: '440106'], [title: '市辖区', region: '110105']]
    }

    private Listing keep(Map fields) {
        bean(KeepingListings).create(bean(EnterpriseKind), Draft.of(fields, null), OFFICER).listing()
    }

    private <T> T inTenant(Closure<T> work) {
        CurrentTenant.call(here, work)
    }

    private Map rowOf(TenantId tenant, Listing listing) {
        def sql = database.sql()
        try {
            sql.firstRow("select * from ${tenant.schema()}.enterprise_fact where enterprise = ?".toString(), [listing.id()])
        } finally {
            sql.close()
        }
    }
}
