package io.qiqiao.library.export

import de.siegmar.fastcsv.reader.CsvReader
import groovy.json.JsonSlurper
import io.qiqiao.identity.PartyRef
import io.micronaut.transaction.TransactionOperations
import io.qiqiao.job.Job
import io.qiqiao.job.JobRun
import io.qiqiao.job.JobStopped
import io.qiqiao.job.Jobs
import io.qiqiao.kernel.Refusal
import io.qiqiao.library.intake.ImportOrder
import io.qiqiao.library.intake.ImportingListings
import io.qiqiao.library.intake.ImportingSheetsSpec
import io.qiqiao.library.intake.Outcome
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.ListingFilter
import io.qiqiao.library.listing.ListingKinds
import io.qiqiao.library.listing.ListingState
import io.qiqiao.library.listing.Listings
import io.qiqiao.library.sheet.SheetFormat
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import io.qiqiao.web.text.Languages
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

class ExportingListingsSpec extends PlatformSpec {

    static final OFFICER = new Editor('11111111-1111-7111-8111-111111111111', PartyRef.BUREAU)

    static final FILES = File.createTempDir('files')
    @Shared TenantId enping = database.tenant('440785', '恩平市', '440000')

    @Override
    Map<String, Object> configuration() {
        ['qiqiao.files.folder': FILES.path, 'qiqiao.export.records-at-once': 3]
    }

    def cleanupSpec() {
        FILES.deleteDir()
    }

    def "what is exported as #format and imported again says nothing new: no field is lost, none is changed"() {
        given:
        def kept = records()

        when:
        def rows = fetch(export('product', format, true))
        def job = CurrentTenant.call(enping) { bean(ImportingListings).begin(ImportOrder.of(bean(ListingKinds).get('product'), Visibility.PRIVATE, OFFICER), new ByteArrayInputStream(rows)) }
        over(job)
        def lines = CurrentTenant.call(enping) { bean(ImportingListings).list(job, EnumSet.allOf(Outcome), 0, 100).items() }

        then:
        lines.size() == kept.size()
        lines*.outcome().unique() == ['unchanged']
        lines*.problems().findAll() == []

        where:
        format << SheetFormat.values()
    }

    def "texts that would be formulas are harmless in #format"() {
        given:
        records()

        when:
        def file = fetch(export('product', format, true))
        def texts = format == SheetFormat.XLSX ? ImportingSheetsSpec.read(file)[0].flatten() : CsvReader.builder().ofCsvRecord(new String(file, 'UTF-8')).collectMany { it.fields }

        then:
        texts.findAll { it.toString() =~ /^\s*[=+@\t\r＝-]/ } == []
        texts.any { it.toString().startsWith("'=HYPERLINK") }

        where:
        format << [SheetFormat.XLSX, SheetFormat.CSV]
    }

    def "records come once each and in one order while others write"() {
        given:
        def before = (1..20).collect { keep('policy', [title: "办法 $it", text: '第一条']) }
        def stop = new java.util.concurrent.atomic.AtomicBoolean()
        def writer = Thread.start {
            while (!stop.get()) {
                keep('policy', [title: '新办法', text: '第二条'])
                def some = before[new Random().nextInt(20)]
                try {
                    CurrentTenant.call(enping) {
                        def now = bean(Listings).get(bean(ListingKinds).get('policy'), some.id())
                        bean(KeepingListings).change(bean(ListingKinds).get('policy'), now.id(), now.version(), Draft.of([title: now.title(), text: UUID.randomUUID().toString()], null), OFFICER)
                    }
                } catch (Refusal ignored) {
                }
            }
        }

        when:
        def ids = (1..3).collect {
            new String(fetch(export('policy', SheetFormat.JSONL, true)), 'UTF-8').readLines().collect { new JsonSlurper().parseText(it).externalId }
        }
        stop.set(true)
        writer.join()

        then:
        ids.every { it.take(20) == before*.id()*.toString() }
        ids.every { it == it.toUnique() && it == it.sort(false) }
    }

    def "an export that is cancelled before it begins is resumed, and leaves nothing behind"() {
        given:
        (1..10).collect { keep('demand', [title: "需求 $it", text: '要求'], "d-$it") }
        def job = CurrentTenant.call(enping) {
            bean(TransactionOperations).executeWrite {
                def begun = bean(ExportingListings).begin(order('demand', SheetFormat.CSV, true))
                bean(ExportingListings).cancel(begun, OFFICER.name())
                begun
            }
        }
        over(job, Job.State.CANCELLED)

        when:
        CurrentTenant.call(enping) { bean(ExportingListings).resume(job, OFFICER.name()) }
        over(job)

        then:
        fetch(job).with { new String(it, 'UTF-8').readLines().size() } == 11
        !new File(FILES, "work/${enping.code()}/exports").list()
    }

    def "gathering that is stopped at its #stop. part goes on behind its checkpoint, in another run: each record once"() {
        given:
        (1..40).collect { keep('institution', [title: "机构 $it"], "g-$it") }
        def file = File.createTempFile('gathering', '.lines')
        def parameters = ExportParameters.of(order('institution', SheetFormat.JSONL, true))
        def first = new StoppedRun(parameters: parameters, stopsAt: stop)

        when:
        CurrentTenant.call(enping) { bean(Gathering).gather(first, file.toPath()) }

        then:
        thrown(JobStopped)

        when: 'what was written behind the checkpoint is worth nothing'
        file << 'half a line'
        def second = new StoppedRun(parameters: parameters, saved: first.saved, stopsAt: Integer.MAX_VALUE)
        def gathered = CurrentTenant.call(enping) { bean(Gathering).gather(second, file.toPath()) }
        def ids = file.readLines('UTF-8').collect { new JsonSlurper().parseText(it).externalId }

        then:
        gathered.rows() == ids.size()
        ids.toUnique() == ids
        ids.containsAll((1..40).collect { "g-$it".toString() })
        second.parts <= 15 - 5 * stop.intdiv(6)

        cleanup:
        file.delete()

        where:
        stop << [1, 6, 11]
    }

    /** A run that is stopped at one of its stops. */
    static class StoppedRun implements JobRun<ExportParameters> {
        ExportParameters parameters
        ExportCheckpoint saved
        int stopsAt
        int parts

        @Override
        UUID id() { new UUID(1, 1) }

        @Override
        Optional<TenantId> findTenant() { Optional.empty() }

        @Override
        ExportParameters parameters() { parameters }

        @Override
        String requestedBy() { OFFICER.name() }

        @Override
        def <C> Optional<C> findCheckpoint(Class<C> type) { Optional.ofNullable(saved as C) }

        @Override
        void saveCheckpoint(Object checkpoint) { saved = (ExportCheckpoint) checkpoint }

        @Override
        void progress(long done, Long total, String note) {}

        @Override
        void stopIfCancelled() {
            if (++parts == stopsAt) {
                throw new JobStopped(JobStopped.Reason.CANCELLED)
            }
        }

        @Override
        void report(Object report) {}
    }

    def "what lists mask is masked, and is left alone when it comes back"() {
        given:
        keep('enterprise', [title: '阳东五金厂', phone: '13812345678', staff: 3], 'mask-1')
        keep('expert', [title: '李工', phone: '13912345678', email: 'li@example.org', conflicts: ['甲公司']], 'mask-2')

        when:
        def file = fetch(export(kind, format, false))
        def told = new String(fetch(export(kind, SheetFormat.JSONL, false)), 'UTF-8')
        def job = CurrentTenant.call(enping) { bean(ImportingListings).begin(ImportOrder.of(bean(ListingKinds).get(kind), Visibility.PRIVATE, OFFICER), new ByteArrayInputStream(file)) }
        over(job)

        then:
        !told.contains('12345678')
        !told.contains('li@example.org')
        CurrentTenant.call(enping) { bean(ImportingListings).list(job, EnumSet.allOf(Outcome), 0, 100).items() }*.outcome() == ['unchanged']

        where:
        [kind, format] << [['enterprise', 'expert'], SheetFormat.values().toList() - SheetFormat.HSDS].combinations()
    }

    def "an export is its asker's: #who sees neither job nor file"() {
        given:
        def job = export('policy', SheetFormat.CSV, false)
        fetch(job)

        when:
        CurrentTenant.call(tenant()) { deed(bean(ExportingListings), job) }

        then:
        thrown(Refusal)

        where:
        who              | tenant       | deed
        'another person' | { enping }  | { exports, id -> exports.open(id, 'somebody-else') }
        'another person' | { enping }  | { exports, id -> exports.get(id, 'somebody-else') }
        'another tenant' | { yangdong } | { exports, id -> exports.open(id, OFFICER.name()) }
        'another tenant' | { yangdong } | { exports, id -> exports.cancel(id, OFFICER.name()) }
    }

    def "a file can be fetched for a while, and is gone then"() {
        given:
        def job = export('policy', SheetFormat.CSV, false)
        fetch(job)
        def file = new File(FILES, "${enping.code()}/exports/${job}.csv")
        assert file.file

        when:
        database.sql().execute("update t_${enping.code()}.export_file set expires_at = now() - interval '1 minute' where job = ?".toString(), [job])
        CurrentTenant.call(enping) { bean(ExportingListings).open(job, OFFICER.name()) }

        then:
        thrown(Refusal)

        when: 'the next export clears up'
        export('policy', SheetFormat.CSV, false)

        then:
        !file.exists()
    }

    def "a list's filter is the export's: #filter.standing gives #titles"() {
        given:
        if (!CurrentTenant.call(enping) { bean(Listings).findByExternalId('institution', 'fi-1') }.present) {
            keep('institution', [title: '甲中心'], 'fi-1')
            keep('institution', [title: '乙中心'], 'fi-2')
        }

        expect:
        def job = CurrentTenant.call(enping) { bean(ExportingListings).begin(new ExportOrder(bean(ListingKinds).get('institution'), SheetFormat.JSONL, filter, false, Languages.CHINESE, OFFICER)) }
        new String(fetch(job), 'UTF-8').readLines().collect { new JsonSlurper().parseText(it).title } == titles

        where:
        filter                                                        || titles
        new ListingFilter(null, null, '中心', null)                     || ['甲中心', '乙中心']
        new ListingFilter(null, null, '乙', null)                      || ['乙中心']
        new ListingFilter(ListingState.PUBLISHED, null, null, null)   || []
    }

    private List<Listing> records() {
        CurrentTenant.call(enping) { bean(Listings).findByExternalId('institution', 'i-1').orElseGet { keep('institution', [title: '恩平商标事务所'], 'i-1') } }
        def product = { String id, Map more -> CurrentTenant.call(enping) { bean(Listings).findByExternalId('product', id).orElseGet { keep('product', more, id) } } }
        [
                product('p-1', [title: '商标注册 | 续展', category: 'legal', fee: '8000 元起', free: false, feeFromYuan: 8000.5, timeLimitWorkingDays: 40, regions: ['440106', '441700'], industries: ['C', '6513'], sizes: ['small', 'micro'],
                                cases: [[title: '案例 | 一', text: '第一行\n第二行', year: 2025], [title: '案例二', text: '短']]]),
                product('p-2', [title: '=HYPERLINK("http://evil.example")', function: '-3 度以下\n+5 度以上', process: '\t制表', text: "'=已有单引号", summary: '@所有人']),
                product('p-3', [title: '长文', text: '𠮷'.multiply(19000) + '\n末行', region: '440106']),
                product('p-4', [title: '其他', institution: '恩平商标事务所', function: '带"引号"，逗号; 分号']),
        ]
    }

    private ExportOrder order(String kind, SheetFormat format, boolean whole) {
        new ExportOrder(bean(ListingKinds).get(kind), format, ListingFilter.ALL, whole, Languages.CHINESE, OFFICER)
    }

    private UUID export(String kind, SheetFormat format, boolean whole) {
        over(CurrentTenant.call(enping) { bean(ExportingListings).begin(order(kind, format, whole)) })
    }

    private UUID over(UUID job, Job.State state = Job.State.DONE) {
        new PollingConditions(timeout: 60, delay: 0.1).eventually {
            assert CurrentTenant.call(enping) { bean(Jobs).get(job).state() } == state
        }
        job
    }

    private byte[] fetch(UUID job) {
        over(job)
        CurrentTenant.call(enping) { bean(ExportingListings).open(job, OFFICER.name()).withCloseable { it.readAllBytes() } }
    }

    private Listing keep(String kind, Map fields, String externalId = null) {
        CurrentTenant.call(enping) {
            bean(Listings).findByExternalId(kind, externalId ?: '-').orElseGet {
                bean(KeepingListings).create(bean(ListingKinds).get(kind), new Draft(fields, Visibility.PRIVATE, externalId), OFFICER).listing()
            }
        }
    }
}
