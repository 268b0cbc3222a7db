package io.qiqiao.library.intake

import groovy.json.JsonSlurper
import io.qiqiao.identity.PartyRef
import io.qiqiao.job.Job
import io.qiqiao.job.Jobs
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.ListingKinds
import io.qiqiao.library.listing.Listings
import io.qiqiao.library.sheet.SheetFormat
import io.qiqiao.library.sheet.Templates
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import io.qiqiao.testkit.SharedData
import io.qiqiao.web.text.Languages
import io.qiqiao.web.text.Messages
import spock.lang.Requires
import spock.util.concurrent.PollingConditions

import java.util.concurrent.TimeUnit

import static io.qiqiao.library.intake.SheetFixture.csv
import static io.qiqiao.library.intake.SheetFixture.repeated
import static io.qiqiao.library.intake.SheetFixture.tampered
import static io.qiqiao.library.intake.SheetFixture.xlsx

class ImportingSheetsSpec extends PlatformSpec {

    static final OFFICER = new Editor('officer', PartyRef.BUREAU)
    static final HEAD = ['外部编号', '企业名称', '从业人员', '登记日期']

    def "#what is told by what is in it, and read"() {
        given:
        def id = "f-${UUID.randomUUID()}".toString()

        when:
        def job = bring(tianhe, 'enterprise', file(id))

        then:
        lines(job)*.outcome() == ['accepted']
        lines(job)[0].line() == 2
        record('enterprise', id).with { [it.title, it.staff] } == ['阳东“五金”，刀具厂', 86]

        where:
        what                              | file
        'an Excel file'                   | { xlsx([HEAD, [it, '阳东“五金”，刀具厂', 86, '2015-06-18']]) }
        'CSV in UTF-8'                    | { csv([HEAD, [it, '阳东“五金”，刀具厂', 86, '2015-06-18']]) }
        'CSV in UTF-8 with its mark'      | { ('\uFEFF' + new String(csv([HEAD, [it, '阳东“五金”，刀具厂', 86, '']]), 'UTF-8')).getBytes('UTF-8') }
        'CSV in GB18030'                  | { csv([HEAD, [it, '阳东“五金”，刀具厂', 86, '']], ',', 'GB18030') }
        'CSV in UTF-16, with tabs'        | { csv([HEAD, [it, '阳东“五金”，刀具厂', 86, '']], '\t', 'UTF-16') }
        'CSV with semicolons'             | { csv([HEAD, [it, '阳东“五金”，刀具厂', 86, '']], ';') }
        'a sheet in English'              | { xlsx([['External id *', 'NAME', 'Staff'], [it, '阳东“五金”，刀具厂', 86]]).with { bytes -> bytes } }
        'a sheet with the fields\' names' | { csv([['externalId', 'title', 'staff'], [it, '阳东“五金”，刀具厂', 86]]) }
    }

    def "a day in a date cell is a day, and a row keeps its number behind rows that are blank"() {
        given:
        def date = { sheet, r, c -> sheet.value(r, c, java.time.LocalDate.of(2015, 6, 18)); sheet.style(r, c).format('yyyy/m/d').set() }

        when:
        def job = bring(tianhe, 'enterprise', xlsx([['阳东区企业名单'], [], HEAD, [], [], ['row-6', '阳东五金厂', 3, date]]))

        then:
        lines(job)*.line() == [6]
        record('enterprise', 'row-6').founded == '2015-06-18'
    }

    def "a text that needs several cells is one text, and 120,000 ampersands are no entities that anybody counts"() {
        given:
        def part = '&' * 30_000

        when:
        def job = bring(tianhe, 'policy', xlsx([['外部编号', '政策名称', '全文', '全文（2）', '全文（3）', '全文(4)'], ['long-1', '长文', part, part, part, part + '完']]))

        then:
        lines(job)*.outcome() == ['accepted']
        record('policy', 'long-1').text == '&' * 120_000 + '完'
    }

    def "every kind's template is filled in as its examples show, in #locale: nothing is wrong with it, and again nothing is new"() {
        given:
        def out = new ByteArrayOutputStream()
        bean(Templates).write(kind, SheetFormat.XLSX, out, locale)
        def rows = read(out.toByteArray())

        when: 'the examples stand where the data belong'
        def filled = xlsx([rows[0][0]] + rows[2].drop(1))
        def first = bring(tianhe, kind, filled)
        def second = bring(tianhe, kind, filled)

        then:
        rows[2].size() > 1
        lines(first)*.outcome().unique() == ['accepted'] || lines(first)*.outcome().unique() == ['unchanged']
        lines(first)*.problems().findAll() == []
        lines(second)*.outcome().unique() == ['unchanged']

        where:
        [kind, locale] << [['enterprise', 'policy', 'institution', 'product', 'expert', 'demand'], Languages.ALL].combinations()
    }

    @Requires({ ['/usr/bin/soffice', '/usr/bin/libreoffice'].any { new File(it).exists() } })
    def "the template filled in and saved by LibreOffice is imported"() {
        given:
        def folder = File.createTempDir('sheet')
        def out = new ByteArrayOutputStream()
        bean(Templates).write('enterprise', SheetFormat.XLSX, out, Languages.CHINESE)
        new File(folder, 'template.xlsx').bytes = out.toByteArray()

        when: 'the program opens it, somebody fills in two rows, the program saves it'
        office(folder, 'fods', 'template.xlsx')
        def flat = new File(folder, 'template.fods')
        def text = flat.getText('UTF-8')
        def end = text.indexOf('</table:table-row>', text.indexOf('<table:table ')) + '</table:table-row>'.length()
        def rows = [['lo-1', '阳东五金刀剪厂'], ['lo-2', '=阳东']].collect { row ->
            '<table:table-row>' + row.collect { "<table:table-cell office:value-type=\"string\"><text:p>$it</text:p></table:table-cell>" }.join('') + '</table:table-row>'
        }.join('')
        flat.setText(text.substring(0, end) + rows + text.substring(end), 'UTF-8')
        new File(folder, 'template.xlsx').delete()
        office(folder, 'xlsx', 'template.fods')
        def job = bring(yangdong, 'enterprise', new File(folder, 'template.xlsx').bytes)

        then: 'a text that looks like a formula is a text where its cell says so'
        lines(job, yangdong)*.outcome() == ['accepted', 'accepted']
        record('enterprise', 'lo-1', yangdong).title == '阳东五金刀剪厂'
        record('enterprise', 'lo-2', yangdong).title == '=阳东'

        cleanup:
        folder?.deleteDir()
    }

    def "each of #mistakes.size() mistakes in sheets of a #kind has a message that says what to do"() {
        given:
        def head = (['外部编号'] + mistakes*.getAt(0)).unique()
        def whole = WHOLE[kind]
        def columns = (head + whole.keySet()).unique()
        def rows = mistakes.withIndex().collect { mistake, at ->
            def cells = [外部编号: "m-$kind-$at".toString()] + whole + [(mistake[0]): mistake[1]]
            columns.collect { cells[it] }
        }

        when:
        def job = bring(tianhe, kind, xlsx([columns] + rows), Visibility.PUBLIC)
        def settled = lines(job)

        then:
        settled.size() == mistakes.size()
        mistakes.withIndex().every { mistake, at ->
            def problems = settled[at].problems() ? new JsonSlurper().parseText(settled[at].problems()) : []
            assert problems*.key.contains(mistake[2]): "$mistake gave $problems"
            def said = bean(Messages).text(Languages.CHINESE, mistake[2], *problems.find { it.key == mistake[2] }.arguments)
            assert said != mistake[2] && said =~ /请|已|仅/: said
            settled[at].outcome() == (mistake[3] ?: 'refused')
        }

        where:
        kind << ['institution', 'expert', 'enterprise', 'policy']
        mistakes = MISTAKES[kind]
    }

    static final WHOLE = [
            institution: [机构名称: '阳东区服务中心', 机构性质: '企业', 一句话介绍: '服务企业', 服务类别: '法律与合规', 所在地区: '440106', 地址: '东城镇 1 号', 电话: '0662-5550123'],
            expert     : [姓名: '李工', 工作单位: '大学', 所在地区: '440106', 一句话介绍: '诊断', 服务类别: '法律与合规', 擅长领域: '精益'],
            enterprise : [企业名称: '阳东五金厂'],
            policy     : [政策名称: '办法', 全文: '第一条'],
    ]
    static final FORMULA = { sheet, r, c -> sheet.formula(r, c, 'A1') }
    static final MISTAKES = [
            institution: [
                    ['机构名称', '', 'layout.missing'],
                    ['外部编号', '', 'intake.no-external-id'],
                    ['外部编号', 'm-institution-0', 'intake.external-id-twice'],
                    ['外部编号', 'x' * 201, 'layout.too-long'],
                    ['机构性质', '庙宇', 'layout.not-in-vocabulary'],
                    ['法人形式', '分公司', 'layout.not-in-vocabulary'],
                    ['统一社会信用代码', '914401016187895928', 'layout.no-credit-code'],
                    ['统一社会信用代码', 914401016187895927L, 'sheet.digits-lost'],
                    ['成立日期', '前年', 'layout.not-a-day'],
                    ['成立日期', '2026-02-30', 'layout.no-such-day'],
                    ['成立日期', '2099-01-01', 'layout.day-in-the-future'],
                    ['成立日期', '2020 年', 'layout.part-of-a-day', 'corrected'],
                    ['服务类别', '算命', 'layout.not-in-vocabulary'],
                    ['服务区域', '火星', 'layout.no-such-region'],
                    ['所在地区', '', 'layout.missing-for-publication'],
                    ['所在地区', '鼓楼区', 'layout.no-such-region'],
                    ['所在地区', '全国', 'layout.whole-country', 'corrected'],
                    ['电话', '找前台', 'layout.not-a-phone'],
                    ['邮箱', 'service@', 'layout.not-an-email'],
                    ['员工人数', '十个', 'layout.not-a-whole-number'],
                    ['员工人数', -3, 'layout.not-a-whole-number'],
                    ['场地面积（平方米）', '很大', 'layout.not-a-number'],
                    ['资产总额', 500, 'layout.not-a-sum'],
                    ['资产总额', '0.001 元', 'layout.finer-than-fen'],
                    ['一句话介绍', '字' * 501, 'layout.too-long'],
                    ['资质', (1..51).collect { "证书$it" }.join('\n'), 'layout.too-many'],
                    ['可见范围', '秘密', 'layout.not-in-vocabulary'],
                    ['状态', '完成', 'layout.not-in-vocabulary'],
                    ['地址', FORMULA, 'sheet.formula'],
                    ['颜色', '蓝', 'intake.unknown-field', 'corrected'],
            ],
            expert     : [
                    ['聘期', '2026 年', 'layout.not-a-period'],
                    ['聘期', '2028-01-01 至 2026-01-01', 'layout.ends-before-it-begins'],
                    ['免费', '看情况', 'layout.not-a-flag'],
                    ['熟悉的行业', '造梦业', 'layout.no-such-industry'],
            ],
            enterprise : [
                    ['行业代码', '制造业', 'layout.industry-too-wide'],
                    ['企业称号', '世界第一 | |', 'layout.not-in-vocabulary'],
                    ['企业称号', ' | 2026-01-01 至 2027-01-01 |', 'layout.missing'],
                    ['企业称号', '高新技术企业 | | A1 | 多了一栏', 'layout.not-an-entry'],
            ],
            policy     : [
                    ['被哪个文件替代', '[01930000-0000-7000-8000-000000000009]', 'layout.no-such-record'],
                    ['上位依据', '不存在的条例', 'layout.record-not-on-file', 'corrected'],
            ],
    ]

    private List<UUID> imports() {
        CurrentTenant.call(tianhe) { bean(Jobs).list(null, 100).items().findAll { it.kind().startsWith('import') }*.id() }
    }

    def "a file that is #what is refused whole, and little memory is taken by it"() {
        given:
        def before = imports()
        def bytes = file() as byte[]
        def threads = java.lang.management.ManagementFactory.threadMXBean as com.sun.management.ThreadMXBean
        def allocated = threads.getThreadAllocatedBytes(Thread.currentThread().threadId())

        when:
        CurrentTenant.call(tianhe) {
            bean(ImportingListings).begin(bean(ListingKinds).get('enterprise'), Visibility.PRIVATE, OFFICER, new ByteArrayInputStream(bytes))
        }

        then:
        def refusal = thrown(Refusal)
        [refusal.code(), refusal.problems() ? refusal.problems()[0].messageKey() : refusal.detailKey()] == [code, key]
        threads.getThreadAllocatedBytes(Thread.currentThread().threadId()) - allocated < 100_000_000
        imports() == before

        where:
        what                                      | file                                                                    || code                    | key
        'a PDF'                                   | { '%PDF-1.7 ...'.bytes }                                                || ErrorCode.MALFORMED     | 'sheet.no-sheet'
        'a picture'                               | { [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a] as byte[] }                      || ErrorCode.MALFORMED     | 'sheet.no-sheet'
        'a program'                               | { [0x4d, 0x5a, 0x90, 0x00] as byte[] }                                  || ErrorCode.MALFORMED     | 'sheet.no-sheet'
        'a web page'                              | { '<html><table><tr><td>外部编号'.bytes }                                  || ErrorCode.MALFORMED     | 'sheet.no-sheet'
        'an old Excel file'                       | { [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as byte[] }          || ErrorCode.MALFORMED     | 'sheet.old-excel'
        'a ZIP that is none'                      | { [0x50, 0x4b, 0x03, 0x04, 1, 2, 3] as byte[] }                         || ErrorCode.MALFORMED     | 'sheet.no-excel'
        'no text in any charset'                  | { ('外部编号,企业名称\n'.getBytes('GB18030') as List) + [0x80 as byte, 0xff as byte, 0xff as byte] } || ErrorCode.MALFORMED | 'sheet.no-charset'
        'without known columns'                   | { csv([['name', 'colour'], ['a', 'blue']]) }                            || ErrorCode.INVALID_INPUT | 'sheet.no-head'
        'without an id for its records'           | { csv([['企业名称', '从业人员'], ['a', '3']]) }                                 || ErrorCode.INVALID_INPUT | 'sheet.no-external-id'
        'with a column twice'                     | { csv([['外部编号', '企业名称', '企业名称'], ['a', 'b', 'c']]) }                  || ErrorCode.INVALID_INPUT | 'sheet.column-twice'
        'only columns'                            | { csv([HEAD]) }                                                         || ErrorCode.INVALID_INPUT | 'intake.nothing-sent'
        'a bomb in its sheet'                     | { tampered(['xl/worksheets/sheet1.xml': repeated('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>', '<row></row>', 20_000_000, '</sheetData></worksheet>')]) } || ErrorCode.TOO_LARGE | 'sheet.bomb'
        'a bomb in its texts'                     | { tampered(['xl/sharedStrings.xml': repeated('<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">', '<si><t>a</t></si>', 20_000_000, '</sst>')]) } || ErrorCode.TOO_LARGE | 'sheet.bomb'
        'a bomb in its styles'                    | { tampered(['xl/styles.xml': repeated('<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">', '<fonts/>', 10_000_000, '</styleSheet>')]) } || ErrorCode.TOO_LARGE | 'sheet.bomb'
        'of thousands of parts'                   | { tampered((1..3000).collectEntries { ["xl/part${it}.xml".toString(), '<a/>'] }) } || ErrorCode.TOO_LARGE | 'sheet.bomb'
        'one endless cell'                        | { tampered(['xl/worksheets/sheet1.xml': { zip -> zip.write(('<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>' + noise(3_000_000)).getBytes('UTF-8')) }]) } || ErrorCode.TOO_LARGE | 'sheet.cell-too-large'
        'reading a file of ours'                  | { tampered(['xl/worksheets/sheet1.xml': '<?xml version="1.0"?><!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&x;</t></is></c></row></sheetData></worksheet>']) } || ErrorCode.MALFORMED | 'sheet.no-excel'
        'laughing a billion times'                | { tampered(['xl/sharedStrings.xml': '<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;">]><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>&d;</t></si></sst>']) } || ErrorCode.MALFORMED | 'sheet.no-excel'
        'of far too many columns'                 | { csv([HEAD + (1..600).collect { "x$it" }, ['a', 'b'] + (1..600)]) }     || ErrorCode.TOO_LARGE     | 'sheet.row-too-large'
    }

    def "a formula in CSV is refused with what to do, and a text that only looks like one is kept"() {
        when:
        def job = bring(tianhe, 'enterprise', csv([HEAD, ['cf-1', '=HYPERLINK("http://evil.example","点我")', '', ''], ['cf-2', "'=真的叫这个", '', ''], ['cf-3', '+86 公司', '', '']]))

        then:
        lines(job)*.outcome() == ['refused', 'accepted', 'accepted']
        lines(job)[0].problems().contains('sheet.formula')
        record('enterprise', 'cf-2').title == '=真的叫这个'
        record('enterprise', 'cf-3').title == '+86 公司'
    }

    def "a dry run tells what would become of each row and writes nothing; its confirmation does just that"() {
        given:
        bring(tianhe, 'enterprise', csv([HEAD, ['dry-1', '一厂', '3', ''], ['dry-2', '二厂', '', '']]))
        def outbox = count('platform.outbox')

        when:
        def tried = bring(tianhe, 'enterprise', csv([HEAD, ['dry-1', '一厂', '4', ''], ['dry-2', '二厂', '', ''], ['dry-3', '三厂', '', ''], ['dry-4', '', '', ''], ['dry-3', '又是三厂', '', '']]), Visibility.PRIVATE, true)

        then:
        lines(tried)*.effect() == ['changed', null, 'new', null, null]
        lines(tried)*.outcome() == ['accepted', 'unchanged', 'accepted', 'refused', 'refused']
        CurrentTenant.call(tianhe) { bean(Listings).findByExternalId('enterprise', 'dry-3') }.empty
        record('enterprise', 'dry-1').staff == 3
        count('platform.outbox') == outbox

        when:
        def order = ImportOrder.of(bean(ListingKinds).get('enterprise'), Visibility.PRIVATE, OFFICER)
        def done = CurrentTenant.call(tianhe) { bean(ImportingListings).confirm(tried, order) }
        def again = CurrentTenant.call(tianhe) { bean(ImportingListings).confirm(tried, order) }
        over(tianhe, done)

        then:
        again == done
        lines(done)*.outcome() == ['accepted', 'unchanged', 'accepted', 'refused', 'refused']
        lines(done)*.effect() == ['changed', null, 'new', null, null]
        record('enterprise', 'dry-1').staff == 4
        record('enterprise', 'dry-3').title == '三厂'

        when: 'another tenant confirms it'
        CurrentTenant.call(yangdong) { bean(ImportingListings).confirm(tried, order) }

        then:
        thrown(Refusal)
    }

    def "the report in #format has the reasons beside the rows; mended, it is imported as it is"() {
        given:
        def tag = format.code()
        def job = bring(tianhe, 'enterprise', xlsx([HEAD + ['行业代码', '备注'], ["r-$tag-1", '一厂', '三', '', '6513', 'n'], ["r-$tag-2", '', 3, '', '', ''], ["r-$tag-3", '三厂', 5, '', '', '']]))

        when:
        def report = CurrentTenant.call(tianhe) { bean(ReportFiles).open(job, format, EnumSet.of(Outcome.REFUSED, Outcome.CORRECTED), Languages.CHINESE).readAllBytes() }
        def mended = mend(report)
        def second = bring(tianhe, 'enterprise', mended)

        then:
        lines(job)*.outcome() == ['refused', 'refused', 'accepted']
        lines(second).size() == 2
        lines(second)*.outcome().every { it in ['accepted', 'corrected'] }
        record('enterprise', "r-$tag-1").with { [it.title, it.staff, it.industry] } == ['一厂', 3, '6513']
        record('enterprise', "r-$tag-2").title == '二厂'

        when:
        CurrentTenant.call(yangdong) { bean(ReportFiles).open(job, format, EnumSet.allOf(Outcome), Languages.CHINESE) }

        then:
        thrown(Refusal)

        where:
        format            | mend
        SheetFormat.XLSX  | { byte[] file -> xlsx(read(file)[0].with { rows -> [rows[0]] + rows.drop(1).collect { row -> row.withIndex().collect { cell, at -> fix(rows[0][at], cell, row) } } }) }
        SheetFormat.CSV   | { byte[] file -> new String(file, 'UTF-8').replaceAll(/,三,/, ',3,').replaceFirst(/(r-csv-2),/, '$1,二厂').getBytes('UTF-8') }
        SheetFormat.JSONL | { byte[] file -> new String(file, 'UTF-8').replace('"staff":"三"', '"staff":"3"').replace('"externalId":"r-jsonl-2"', '"externalId":"r-jsonl-2","title":"二厂"').getBytes('UTF-8') }
    }

    private static Object fix(String heading, Object cell, List row) {
        heading.startsWith('企业名称') && !cell ? '二厂' : heading == '从业人员' && cell == '三' ? 3 : cell
    }

    @Requires({ SharedData.present })
    def "the real companies of a register are imported from its own columns: bad codes are told, nothing is lost"() {
        given:
        def file = SharedData.file('companies/registered-guangdong.csv')
        def order = ImportOrder.of(bean(ListingKinds).get('enterprise'), Visibility.PRIVATE, OFFICER)
                .with([externalId: 'uscc', title: 'name', creditCode: 'uscc', founded: 'registered_on', mainProducts: 'business_scope', address: 'address'])

        when:
        def job = CurrentTenant.call(yangdong) { file.withInputStream { bean(ImportingListings).begin(order, it) } }
        over(yangdong, job)
        def counts = CurrentTenant.call(yangdong) { bean(ImportingListings).count(job) }
        def refused = CurrentTenant.call(yangdong) { bean(ImportingListings).list(job, EnumSet.of(Outcome.REFUSED), 0, 5000).items() }
        def reasons = refused.collectMany { new JsonSlurper().parseText(it.problems())*.key }.countBy { it }
        println "register: $counts, reasons $reasons"

        then: 'each row became a record, or has a reason'
        counts.total() == 3286
        counts.kept() + counts.refused() == 3286
        counts.kept() > 3000
        refused.every { it.problems() }
        reasons.keySet().every { it in ['layout.no-credit-code', 'intake.external-id-twice', 'intake.no-external-id', 'layout.too-long', 'layout.missing', 'layout.not-a-day', 'enterprise.code-taken', 'sheet.formula'] }
    }

    @Requires({ SharedData.present })
    def "the service platforms of a city and all texts of policies are imported by way of Excel"() {
        when:
        def platforms = SharedData.file('institutions/chongqing_window_platforms.jsonl').readLines().collect { new JsonSlurper().parseText(it) }
        def first = bring(yangdong, 'institution', xlsx([['外部编号', '机构名称', '所在地区', '所属法人', '一句话介绍', '机构介绍']] + platforms.collect { [it.id, it.name, it.region, it.operator, it.intro.take(500), it.intro] }))

        and:
        def texts = ['policies/laws-and-regulations.jsonl', 'policies/notices-2020.jsonl', 'policies/guangzhou-citizen.jsonl', 'policies/liuhe-county.jsonl'].collectMany { SharedData.file(it).readLines().collect { new JsonSlurper().parseText(it) } }
        def second = bring(yangdong, 'policy', csv([['外部编号', '政策名称', '发文单位', '适用地区', '发文日期', '全文']] + texts.collect { [it.id, it.title, it.issuer, it.region, it.date, it.text] }))
        def refused = CurrentTenant.call(yangdong) { bean(ImportingListings).list(second, EnumSet.of(Outcome.REFUSED), 0, 100).items() }
        println "texts: ${CurrentTenant.call(yangdong) { bean(ImportingListings).count(second) }} refused: ${refused.collect { [it.line(), it.problems()] }}"

        then:
        CurrentTenant.call(yangdong) { bean(ImportingListings).count(first) }.with { [it.total(), it.refused()] } == [14, 0]
        CurrentTenant.call(yangdong) { bean(ImportingListings).count(second) }.with { it.total() == texts.size() && it.kept() + it.refused() == texts.size() }
        refused.every { it.problems() }
    }

    private UUID bring(TenantId tenant, String kind, byte[] file, Visibility visibility = Visibility.PRIVATE, boolean dry = false) {
        def order = ImportOrder.of(bean(ListingKinds).get(kind), visibility, OFFICER)
        def job = CurrentTenant.call(tenant) { bean(ImportingListings).begin(dry ? order.tried() : order, new ByteArrayInputStream(file)) }
        over(tenant, job)
    }

    private UUID over(TenantId tenant, UUID job) {
        new PollingConditions(timeout: 240).eventually {
            assert CurrentTenant.call(tenant) { bean(Jobs).get(job).state() } == Job.State.DONE
        }
        job
    }

    private List<ImportLine> lines(UUID job, TenantId tenant = tianhe) {
        CurrentTenant.call(tenant) { bean(ImportingListings).list(job, EnumSet.allOf(Outcome), 0, 5000).items() }
    }

    private Map record(String kind, String externalId, TenantId tenant = tianhe) {
        CurrentTenant.call(tenant) { new JsonSlurper().parseText(bean(Listings).findByExternalId(kind, externalId).get().content()) } as Map
    }

    private long count(String table) {
        database.sql().firstRow("select count(*) as n from $table".toString()).n
    }

    private static String noise(int length) {
        def random = new Random(1)
        def text = new StringBuilder(length)
        length.times { text.append((char) (97 + random.nextInt(26))) }
        text.toString()
    }

    /** The sheets of a file, by POI's other reader: rows of texts. */
    static List<List<List>> read(byte[] file) {
        def workbook = new org.apache.poi.xssf.usermodel.XSSFWorkbook(new ByteArrayInputStream(file))
        def formatter = new org.apache.poi.ss.usermodel.DataFormatter()
        workbook.collect { sheet -> sheet.collect { row -> (0..<Math.max(0, row.lastCellNum as int)).collect { formatter.formatCellValue(row.getCell(it)) } } }
    }

    private static void office(File folder, String format, String name) {
        def process = new ProcessBuilder('soffice', '--headless', "-env:UserInstallation=file://$folder/profile", '--convert-to', format, '--outdir', folder.path, new File(folder, name).path)
                .redirectErrorStream(true).start()
        process.consumeProcessOutputStream(new StringBuilder())
        assert process.waitFor(180, TimeUnit.SECONDS)
    }
}
