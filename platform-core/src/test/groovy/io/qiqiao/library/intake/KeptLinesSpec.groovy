package io.qiqiao.library.intake

import groovy.json.JsonOutput
import io.qiqiao.identity.PartyRef
import io.qiqiao.job.Job
import io.qiqiao.job.Jobs
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.ListingKinds
import io.qiqiao.library.sheet.SheetFormat
import io.qiqiao.protection.Unreadable
import io.qiqiao.protection.rotation.RotatingKeys
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import spock.lang.Unroll
import spock.util.concurrent.PollingConditions

import static io.qiqiao.library.intake.SheetFixture.csv
import static io.qiqiao.library.intake.SheetFixture.xlsx

/** What was sent to be imported lies in the rows as nobody can read it without the tenant's key. */
class KeptLinesSpec extends PlatformSpec {

    static final OFFICER = new Editor('officer', PartyRef.BUREAU)
    static final EXPERT = ['externalId', 'title', 'phone', 'email']
    static final ENTERPRISE = ['externalId', 'title', 'staff', 'contactPerson', 'phone']

    @Override
    Map<String, Object> configuration() {
        ['qiqiao.jobs.poll': 'PT0.05S', 'qiqiao.exchange.enabled': false, 'qiqiao.notices.enabled': false]
    }

    @Unroll
    def "#what, sent as #format: before it is read, tried, done and reported it lies closed, and who asks gets all of it"() {
        given:
        def id = UUID.randomUUID().toString()
        def sent = file(format, columns, [id] + values)
        def secret = values.findAll { it in hidden }

        when:
        def tried = bring(tianhe, kind, sent, true)
        def done = over(tianhe, CurrentTenant.call(tianhe) { bean(ImportingListings).confirm(tried, order(kind)) })

        then:
        lines(tianhe, done)*.outcome() == [outcome]
        [tried, done].each { job ->
            def raw = raw(tianhe, job)
            assert raw.contains(id)
            assert secret.every { !raw.contains(it) }
            def told = lines(tianhe, job)[0]
            assert secret.every { told.text().contains(it) }
            assert (told.problems() ?: '').contains('layout.') == said
            assert secret.every { report(job).contains(it) }
        }

        where:
        what                              | format  | kind         | columns    | values                                                || hidden                             | outcome     | said
        'a phone and an e-mail'           | 'jsonl' | 'expert'     | EXPERT     | ['密行专家', '13812345670', 'line@metro.example']        || ['13812345670', 'line@metro.example'] | 'accepted'  | false
        'a phone and an e-mail'           | 'csv'   | 'expert'     | EXPERT     | ['密行专家', '13812345671', 'row@metro.example']         || ['13812345671', 'row@metro.example']  | 'accepted'  | false
        'a contact person'                | 'xlsx'  | 'enterprise' | ENTERPRISE | ['密行有限公司', '12', '上官明月', '13812345672']          || ['上官明月', '13812345672']             | 'accepted'  | false
        'a phone that is corrected'       | 'jsonl' | 'enterprise' | ENTERPRISE | ['密行有限公司', '12', '司徒', '１３８12345673']           || ['１３８12345673']                     | 'corrected' | true
        'a phone in the wrong column'     | 'csv'   | 'enterprise' | ENTERPRISE | ['密行有限公司', '13812345674', '司徒', '电话见左']        || ['13812345674']                    | 'refused'   | true
    }

    def "a line that is no JSON, and a heading nobody knows, lie closed too"() {
        when:
        def job = bring(tianhe, 'expert', ('{"externalId": "k-1", "phone": "13812345675"\n' + new String(json([externalId: 'k-2', title: '密行', mobile: '13812345676']), 'UTF-8')).getBytes('UTF-8'))

        then:
        lines(tianhe, job)*.outcome() == ['refused', 'corrected']
        !raw(tianhe, job).contains('1381234567')
        lines(tianhe, job)*.text().join().with { it.contains('13812345675') && it.contains('13812345676') }
    }

    def "a line in another tenant's table opens for nobody"() {
        given:
        def theirs = bring(tianhe, 'expert', json([externalId: 'o-1', title: '密行', phone: '13812345677']))
        def ours = bring(yangdong, 'expert', json([externalId: 'o-2', title: '密行']))
        def text = database.sql().firstRow("select text from ${tianhe.schema()}.import_line where job = ?".toString(), [theirs]).text
        database.sql().executeUpdate("update ${yangdong.schema()}.import_line set text = ? where job = ?".toString(), [text, ours])

        when:
        lines(yangdong, ours)

        then:
        thrown(Unreadable)
    }

    def "a rotation puts lines under the new key, those too that lay open; what they say stays, nobody else's line changes"() {
        given:
        def kept = bring(tianhe, 'enterprise', file('csv', ENTERPRISE, ['r-1', '密行一厂', '13812345678', '司徒', '']))
        def open = bring(tianhe, 'enterprise', file('csv', ENTERPRISE, ['r-2', '密行二厂', '3', '司徒', '']))
        def theirs = bring(yangdong, 'enterprise', file('csv', ENTERPRISE, ['r-3', '密行三厂', '3', '司徒', '13812345679']))
        def text = json([externalId: 'r-2', title: '密行二厂', phone: '13812345680'])
        database.sql().executeUpdate("update ${tianhe.schema()}.import_line set text = ?, problems = cast(? as jsonb) where job = ?".toString(),
                [new String(text, 'UTF-8'), '[{"field": "staff", "key": "layout.not-a-whole-number", "arguments": ["13812345680"]}]', open])
        def before = [raw(tianhe, kept), raw(yangdong, theirs)]
        def said = [kept, open].collect { lines(tianhe, it) }

        when:
        def job = CurrentTenant.call(tianhe) { bean(RotatingKeys).request('a spec') }
        over(tianhe, job)

        then:
        said[1][0].text() == new String(text, 'UTF-8')
        raw(tianhe, kept) != before[0]
        raw(yangdong, theirs) == before[1]
        !raw(tianhe, open).contains('13812345680')
        [kept, open].withIndex().every { each, at -> lines(tianhe, each)*.text() == said[at]*.text() && reasons(lines(tianhe, each)) == reasons(said[at]) }
    }

    private static byte[] file(String format, List columns, List values) {
        switch (format) {
            case 'jsonl': return json([columns, values].transpose().collectEntries { it })
            case 'csv': return csv([columns, values])
            default: return xlsx([columns, values])
        }
    }

    private static byte[] json(Map line) {
        (JsonOutput.toJson(line) + '\n').replaceAll(/\\u([0-9a-f]{4})/) { all, code -> String.valueOf((char) Integer.parseInt(code, 16)) }.getBytes('UTF-8')
    }

    private ImportOrder order(String kind) {
        ImportOrder.of(bean(ListingKinds).get(kind), Visibility.PRIVATE, OFFICER)
    }

    private UUID bring(TenantId tenant, String kind, byte[] file, boolean dry = false) {
        over(tenant, CurrentTenant.call(tenant) { bean(ImportingListings).begin(dry ? order(kind).tried() : order(kind), new ByteArrayInputStream(file)) })
    }

    private UUID over(TenantId tenant, UUID job) {
        new PollingConditions(timeout: 60, delay: 0.05).eventually {
            assert CurrentTenant.call(tenant) { bean(Jobs).get(job).state() } == Job.State.DONE
        }
        job
    }

    private List<ImportLine> lines(TenantId tenant, UUID job) {
        CurrentTenant.call(tenant) { bean(ImportingListings).list(job, EnumSet.allOf(Outcome), 0, 100).items() }
    }

    private static List reasons(List<ImportLine> lines) {
        lines.collect { it.problems() == null ? null : new groovy.json.JsonSlurper().parseText(it.problems()) }
    }

    private String report(UUID job) {
        CurrentTenant.call(tianhe) { bean(ReportFiles).open(job, SheetFormat.JSONL, EnumSet.allOf(Outcome), Locale.of('zh')).withCloseable { it.text } }
    }

    /** All that lies in the rows of an import. */
    private String raw(TenantId tenant, UUID job) {
        database.sql().rows("select cast(l as text) as text from ${tenant.schema()}.import_line l where job = ? order by line".toString(), [job])*.text.join('\n')
    }
}
