package io.qiqiao.library.hsds

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import io.qiqiao.identity.PartyRef
import io.qiqiao.job.Job
import io.qiqiao.job.Jobs
import io.qiqiao.kernel.Refusal
import io.qiqiao.library.export.ExportOrder
import io.qiqiao.library.export.ExportingListings
import io.qiqiao.library.intake.ImportOrder
import io.qiqiao.library.intake.ImportingListings
import io.qiqiao.library.intake.Outcome
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.ListingFilter
import io.qiqiao.library.listing.ListingKinds
import io.qiqiao.library.listing.Listings
import io.qiqiao.library.sheet.SheetFormat
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import io.qiqiao.testkit.SharedData
import io.qiqiao.web.text.Languages
import spock.lang.Requires
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

class HsdsSpec extends PlatformSpec {

    static final OFFICER = new Editor('22222222-2222-7222-8222-222222222222', PartyRef.BUREAU)
    static final FILES = File.createTempDir('hsds')

    static final INSTITUTION = [title: '江门知识产权中心', kind: 'enterprise', creditCode: '91350100M000100Y43', summary: '商标与专利', region: '440703', address: '建设路 1 号', phone: '0750-3333333',
                                contactPerson: '李工', email: 'ip@example.cn', website: 'https://ip.example.cn', categories: ['legal'], coverage: ['440703'], staff: 12, founded: '2012-05-06']
    static final PRODUCT = [title: '商标注册', summary: '代理注册', category: 'legal', institution: '江门知识产权中心', function: '代理', process: '一、咨询\n二、递交', standard: '规范', fee: '800 元起', feeFromYuan: 800.5,
                            timeLimit: '40 个工作日', timeLimitWorkingDays: 40, eligibility: '中小企业', regions: ['440703'], sizes: ['small', 'micro']]

    @Shared TenantId pengjiang = database.tenant('440703', '蓬江区', '440000')
    @Shared TenantId jianghai = database.tenant('440704', '江海区', '440000')

    @Override
    Map<String, Object> configuration() {
        ['qiqiao.files.folder': FILES.path]
    }

    def cleanupSpec() {
        FILES.deleteDir()
    }

    def "a #kind goes to another tenant as HSDS, and has lost nothing on the way"() {
        given:
        keep(pengjiang, kind, fields, "hsds-$kind")

        when:
        def document = export(pengjiang, kind)
        def lines = bring(jianghai, kind, document)

        then:
        lines*.outcome() == ['accepted']
        lines*.problems() == [null]
        told(jianghai, kind) == told(pengjiang, kind)

        and: 'a second time says nothing new'
        bring(jianghai, kind, document)*.outcome() == ['unchanged']

        where: 'the institution goes first, so that its product finds it there'
        kind          | fields
        'institution' | INSTITUTION
        'product'     | PRODUCT
    }

    @Requires({ SharedData.present })
    def "what a #kind becomes has only attributes that the standard has there, and those it needs"() {
        given:
        keep(pengjiang, kind, fields, "hsds-$kind")
        def standard = new JsonSlurper().parse(SharedData.file("hsds-examples/${object}_full.json"))

        when:
        def page = new JsonSlurper().parse(export(pengjiang, kind))
        def told = page.contents[0]

        then:
        page.keySet() == new JsonSlurper().parse(SharedData.file('hsds-examples/service_list.json')).keySet()
        page.total_items == 1
        strangers(told - [qiqiao: told.qiqiao], standard) == []
        told.keySet().containsAll(needed)
        UUID.fromString(told.id)

        where:
        kind          | fields      | object         || needed
        'institution' | INSTITUTION | 'organization' || ['id', 'name', 'description', 'locations', 'organization_identifiers']
        'product'     | PRODUCT     | 'service'      || ['id', 'name', 'status', 'organization', 'eligibility_description', 'fees_description']
    }

    @Requires({ SharedData.present })
    def "#file of the standard's examples is read as #kind: #title"() {
        given: 'addresses of mail that somebody left out'
        def document = SharedData.file("hsds-examples/$file").getText('UTF-8').replace('[邮箱已隐去]', 'info@example.org')

        when:
        def lines = bring(jianghai, kind, document.bytes)

        then:
        lines*.outcome().every { it in ['accepted', 'corrected', 'unchanged'] }
        lines.collect { kept(jianghai, kind, it.externalId()).title } == [title]

        where:
        file                     | kind          || title
        'organization_full.json' | 'institution' || 'Example Organization Inc.'
        'service_full.json'      | 'institution' || 'Example Organization Inc.'
        'service_list.json'      | 'institution' || 'Example Organization Inc.'
        'organization_full.json' | 'product'     || 'Community Counselling'
        'service_full.json'      | 'product'     || 'Community Counselling'
        'service_list.json'      | 'product'     || 'Community Counselling'
    }

    def "objects come as #what"() {
        given:
        def objects = (1..3).collect { [id: UUID.nameUUIDFromBytes("$what $it".bytes).toString(), name: "服务 $it", organization: [id: UUID.nameUUIDFromBytes("of $what".bytes).toString(), name: "机构 $what"]] }

        expect:
        bring(jianghai, 'institution', document(objects).bytes)*.outcome() == ['accepted']
        bring(jianghai, 'product', document(objects).bytes)*.outcome() == ['accepted'] * 3

        where:
        what                   | document
        'a list'               | { JsonOutput.toJson(it) }
        'a page'               | { JsonOutput.toJson([total_items: 3, contents: it]) }
        'a page told otherwise' | { JsonOutput.prettyPrint(JsonOutput.toJson([contents: it, total_items: 3])) }
        'one after the other'  | { it.collect { JsonOutput.toJson(it) }.join('\n') }
    }

    def "#what is refused: #key"() {
        when:
        bring(jianghai, kind, text.bytes)

        then:
        def refusal = thrown(Refusal)
        refusal.detailKey() == key || refusal.problems()*.messageKey() == [key]

        where:
        what                       | kind      | text                                                                    || key
        'a list that is cut off'   | 'product' | '[{"name":"a"},{"name":'                                                || 'hsds.no-json'
        'a list of names'          | 'product' | '["name":"a"]'                                                          || 'hsds.no-object'
        'a list with a number'     | 'product' | '[{"name":"a"}, 7]'                                                     || 'hsds.no-object'
        'an object 60 deep'        | 'product' | '{"name":' + '{"a":' * 60 + '1' + '}' * 60 + '}'                        || 'hsds.object-too-large'
        'an object of 50,001 parts'| 'product' | '{"name":"a","phones":[' + (['1'] * 50_000).join(',') + ']}'            || 'hsds.object-too-large'
        'a policy'                 | 'policy'  | '{"name":"a"}'                                                          || 'hsds.no-such-kind'
        'a list of nothing'        | 'product' | '{"contents":[],"total_items":0}'                                       || 'intake.nothing-sent'
    }

    def "what cannot be taken of an object is said beside it, and its neighbours are kept"() {
        when:
        def lines = bring(jianghai, 'institution', JsonOutput.toJson([[id: 'h-1', name: '甲'], [id: 'h-2', name: '乙', email: 'nowhere'], [name: '丙'], [id: 'h-4']]).bytes)

        then:
        lines*.outcome() == ['accepted', 'refused', 'refused', 'refused']
        lines*.line() == [1, 2, 3, 4]
        lines.drop(1).collect { new JsonSlurper().parseText(it.problems())*.field } == [['email'], ['externalId'], ['title']]
    }

    def "only institutions and products are exported so"() {
        when:
        CurrentTenant.call(pengjiang) { bean(Hsds).write('policy', [externalId: 'p', title: 't']) }

        then:
        thrown(Refusal)
        bean(ListingKinds).list()*.name().findAll { bean(Hsds).has(it) }.toSorted() == ['institution', 'product']
    }

    /** Paths of attributes that {@code told} has and the standard's example has not. */
    private static List<String> strangers(Object told, Object standard, String path = '') {
        switch (told) {
            case Map: return told.collectMany { name, value -> standard instanceof Map && standard.containsKey(name) ? strangers(value, standard[name], "$path/$name") : ["$path/$name".toString()] }
            case List: return told.collectMany { strangers(it, (standard as List)[0], path) }
            default: return standard instanceof Map || standard instanceof List ? [path] : []
        }
    }

    private void keep(TenantId tenant, String kind, Map fields, String externalId) {
        CurrentTenant.call(tenant) {
            bean(Listings).findByExternalId(kind, externalId).orElseGet {
                bean(KeepingListings).create(bean(ListingKinds).get(kind), new Draft(fields, Visibility.PRIVATE, externalId), OFFICER).listing()
            }
        }
    }

    private Map kept(TenantId tenant, String kind, String externalId) {
        CurrentTenant.call(tenant) {
            def listing = bean(Listings).findByExternalId(kind, externalId).get()
            new JsonSlurper().parseText(JsonOutput.toJson(bean(Listings).content(bean(ListingKinds).get(kind), listing))) as Map
        }
    }

    /** All but the id of the institution, which is another in each tenant. */
    private Map told(TenantId tenant, String kind) {
        kept(tenant, kind, "hsds-$kind").findAll { it.key != 'institutionId' }
    }

    private byte[] export(TenantId tenant, String kind) {
        def order = new ExportOrder(bean(ListingKinds).get(kind), SheetFormat.HSDS, ListingFilter.ALL, true, Languages.CHINESE, OFFICER)
        def job = over(tenant, CurrentTenant.call(tenant) { bean(ExportingListings).begin(order) })
        CurrentTenant.call(tenant) { bean(ExportingListings).open(job, OFFICER.name()).withCloseable { it.readAllBytes() } }
    }

    private List bring(TenantId tenant, String kind, byte[] document) {
        def job = over(tenant, CurrentTenant.call(tenant) {
            bean(ImportingListings).begin(ImportOrder.of(bean(ListingKinds).get(kind), Visibility.PRIVATE, OFFICER), new ByteArrayInputStream(document))
        })
        CurrentTenant.call(tenant) { bean(ImportingListings).list(job, EnumSet.allOf(Outcome), 0, 100).items() }
    }

    private UUID over(TenantId tenant, UUID job) {
        new PollingConditions(timeout: 60, delay: 0.1).eventually {
            assert CurrentTenant.call(tenant) { bean(Jobs).get(job).state() } == Job.State.DONE
        }
        job
    }
}
