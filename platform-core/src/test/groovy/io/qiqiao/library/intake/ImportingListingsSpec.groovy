package io.qiqiao.library.intake

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import io.qiqiao.identity.PartyRef
import io.qiqiao.job.Job
import io.qiqiao.job.Jobs
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.ListingKinds
import io.qiqiao.library.listing.Listings
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import io.qiqiao.testkit.SharedData
import spock.lang.Requires
import spock.util.concurrent.PollingConditions

class ImportingListingsSpec extends PlatformSpec {

    static final WHOLE = [function: 'f', process: 'p', standard: 's', fee: '免费', timeLimit: '5 个工作日']

    def officer = new Editor('officer', PartyRef.BUREAU)

    def "a line that #what is #outcome#reason"() {
        when:
        def job = bring(tianhe, 'product', Visibility.PUBLIC, [line])
        def settled = lines(tianhe, job)[0]

        then:
        settled.outcome() == outcome
        (settled.problems() ? new JsonSlurper().parseText(settled.problems())*.key : []) == problems

        where:
        what                                | line                                                                                    || outcome     | problems
        'is whole'                          | json([externalId: 'i-1', title: '商标注册'] + WHOLE)                                        || 'accepted'  | []
        'lacks a disclosure'                | json([externalId: 'i-2', title: '商标续展'] + WHOLE.findAll { it.key != 'fee' })            || 'refused'   | ['layout.missing-for-publication']
        'lacks a disclosure but is private' | json([externalId: 'i-3', title: '商标变更', visibility: 'private', fee: '免费'])            || 'accepted'  | []
        'says a size by its name'           | json([externalId: 'i-4', title: '商标转让', sizes: ['小型']] + WHOLE)                       || 'corrected' | ['layout.corrected']
        'has an unknown field'              | json([externalId: 'i-5', title: '商标许可', colour: 'blue'] + WHOLE)                        || 'corrected' | ['intake.unknown-field']
        'has no external id'                | json([title: '商标质押'] + WHOLE)                                                          || 'refused'   | ['intake.no-external-id']
        'has no title'                      | json([externalId: 'i-6'] + WHOLE)                                                       || 'refused'   | ['layout.missing']
        'is no JSON'                        | '{"externalId": "i-7", '                                                                || 'refused'   | ['intake.no-json']
        'is no object'                      | '["i-8"]'                                                                               || 'refused'   | ['intake.no-object']
        'has a visibility nobody knows'     | json([externalId: 'i-9', title: 't', visibility: 'secret'] + WHOLE)                     || 'refused'   | ['layout.not-in-vocabulary']
        reason = problems ? ': ' + problems.join(', ') : ''
    }

    def "importing twice changes nothing, and a changed line changes its record"() {
        given:
        def first = bring(tianhe, 'policy', Visibility.PUBLIC, [json([externalId: 'twice', title: '贴息办法', text: '第一条'])])
        def id = lines(tianhe, first)[0].listing()

        when:
        def second = bring(tianhe, 'policy', Visibility.PUBLIC, [json([externalId: 'twice', title: '贴息办法', text: '第一条'])])
        def third = bring(tianhe, 'policy', Visibility.PUBLIC, [json([externalId: 'twice', title: '贴息办法', text: '第二条'])])

        then:
        lines(tianhe, second)[0].with { [it.outcome(), it.listing()] } == ['unchanged', id]
        lines(tianhe, third)[0].with { [it.outcome(), it.listing()] } == ['accepted', id]
        CurrentTenant.call(tianhe) { bean(Listings).find('policy', id).get().version() } == 2
    }

    def "an import is its tenant's: another sees neither job nor records"() {
        given:
        def job = bring(tianhe, 'policy', Visibility.PRIVATE, [json([externalId: 'own', title: '内部办法', text: '一'])])

        expect:
        CurrentTenant.call(yangdong) { bean(Jobs).find(job) }.empty
        CurrentTenant.call(yangdong) { bean(Listings).findByExternalId('policy', 'own') }.empty
        CurrentTenant.call(yangdong) { bean(ImportingListings).count(job).total() } == 0
        database.sql().firstRow("select count(*) as n from platform.publication where external_id = 'own'").n == 0
    }

    def "a file that #what is refused whole"() {
        given:
        def before = CurrentTenant.call(tianhe) { bean(Jobs).list(null, 100).items().size() }

        when:
        CurrentTenant.call(tianhe) {
            bean(ImportingListings).begin(bean(ListingKinds).get('policy'), Visibility.PUBLIC, officer, new ByteArrayInputStream(bytes))
        }

        then:
        def refusal = thrown(Refusal)
        refusal.code() == code
        CurrentTenant.call(tianhe) { bean(Jobs).list(null, 100).items().size() } == before

        where:
        what                   | bytes                                        || code
        'has nothing in it'    | '\n \n'.bytes                                || ErrorCode.INVALID_INPUT
        'is not UTF-8'         | [0x7b, 0xd6, 0xd0, 0x7d] as byte[]           || ErrorCode.MALFORMED
        'has too long a line'  | ('{"a":"' + 'x' * 1_000_001 + '"}').bytes    || ErrorCode.TOO_LARGE
    }

    @Requires({ SharedData.present })
    def "the cards of a real policy guide are imported, none lost"() {
        given:
        def cards = SharedData.file('policies/beijing-guide-2024.jsonl').readLines().collect {
            def card = new JsonSlurper().parseText(it)
            json([externalId: card.id, title: card.title, issuer: card.issuer, region: card.region, date: card.date,
                  documentNumber: card.doc_number, eligibilityText: card.eligibility, benefit: card.benefit, text: card.text])
        }

        when:
        def job = bring(yangdong, 'policy', Visibility.PUBLIC, cards)

        then:
        CurrentTenant.call(yangdong) { bean(ImportingListings).count(job) }.with { [it.total(), it.kept(), it.refused()] } == [67, 67, 0]
    }

    private UUID bring(TenantId tenant, String kind, Visibility visibility, List<String> lines) {
        def job = CurrentTenant.call(tenant) {
            bean(ImportingListings).begin(bean(ListingKinds).get(kind), visibility, officer, new ByteArrayInputStream(lines.join('\n').getBytes('UTF-8')))
        }
        new PollingConditions(timeout: 60).eventually {
            assert CurrentTenant.call(tenant) { bean(Jobs).get(job).state() } == Job.State.DONE
        }
        job
    }

    private List<ImportLine> lines(TenantId tenant, UUID job) {
        CurrentTenant.call(tenant) { bean(ImportingListings).list(job, EnumSet.allOf(Outcome), 0, 1000).items() }
    }

    private static String json(Map fields) {
        JsonOutput.toJson(fields)
    }
}
