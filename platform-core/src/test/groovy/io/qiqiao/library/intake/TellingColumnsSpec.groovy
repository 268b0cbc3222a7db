package io.qiqiao.library.intake

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import io.qiqiao.identity.Role
import io.qiqiao.job.Job
import io.qiqiao.job.Jobs
import io.qiqiao.library.listing.ContentJson
import io.qiqiao.library.listing.Listings
import io.qiqiao.library.sheet.RecognisingColumns
import io.qiqiao.library.sheet.SentColumn
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.SharedData
import io.qiqiao.testkit.WebSpec
import spock.lang.Requires
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.util.concurrent.TimeUnit

import static io.qiqiao.library.intake.SheetFixture.csv
import static io.qiqiao.library.intake.SheetFixture.xlsx

/** Files whose columns somebody tells the meaning of, through the API. */
class TellingColumnsSpec extends WebSpec {

    @Shared TenantId lanzhou = database.tenant('620100', '兰州市')
    @Shared TenantId jiayuguan = database.tenant('620200', '嘉峪关市')
    @Shared Map<List, String> tokens = [:]

    def setup() {
        def sql = database.sql()
        [lanzhou, jiayuguan].each { sql.execute("delete from ${it.schema()}.import_columns".toString()) }
        sql.close()
    }

    def "the heading “#heading” of a #kind means #field, told by its #basis"() {
        when:
        def found = bean(RecognisingColumns).of(kind, SentColumn.of([heading]))[0]

        then:
        [found.field(), found.basis().code()] == [field, basis]

        where:
        kind         | heading             || field            | basis
        'enterprise' | '企业名称 *'          || 'title'          | 'name'
        'enterprise' | 'creditCode'        || 'creditCode'     | 'name'
        'enterprise' | 'Name'              || 'title'          | 'name'
        'enterprise' | '营业收入(万元)'       || 'revenueWanYuan' | 'name'
        'enterprise' | '企 业 名 称'         || 'title'          | 'synonym'
        'enterprise' | '单位名称（必填）'      || 'title'          | 'synonym'
        'enterprise' | 'ＩＤ'               || 'externalId'     | 'synonym'
        'enterprise' | '联系人/姓名：'        || 'contactPerson'  | 'synonym'
        'enterprise' | '营业收入（元）'       || null             | 'none'
        'enterprise' | '备注'               || null             | 'none'
        'enterprise' | '企业规模'            || null             | 'passed-over'
        'enterprise' | '原因和改法'          || null             | 'passed-over'
        'enterprise' | ''                  || null             | 'passed-over'
        'policy'     | '正文'               || 'text'           | 'synonym'
        'policy'     | '全文（2）'           || 'text(2)'        | 'name'
    }

    def "columns of one name are told apart, and of two that mean the same the first is taken"() {
        when:
        def found = bean(RecognisingColumns).of('enterprise', SentColumn.of(['公司名称', '企业名称', '备注', '备注', '', '单位名称']))

        then: 'what the field is called comes before a word that says the same'
        found*.column()*.name() == ['公司名称', '企业名称', '备注 #1', '备注 #2', '#5', '单位名称']
        found*.field() == [null, 'title', null, null, null, null]
    }

    def "#what is staged: it says its columns, imports nothing, and then imports by the mapping"() {
        given:
        def id = "s-${UUID.randomUUID()}".toString()

        when:
        def sent = post(lanzhou, '/api/import-files?kind=enterprise', file(id))

        then:
        sent.status == 201
        sent.header('Location') == "/api/import-files/$sent.json.id"
        sent.json.columns*.name == names
        sent.json.columns*.field == fields
        sent.json.columns[1].examples == ['黄河轴承厂']
        sent.json.missing == missing
        CurrentTenant.call(lanzhou) { bean(Listings).findByExternalId('enterprise', id) }.empty

        when:
        def mapping = sent.json.mapping + told
        def begun = send('POST', hostOf(lanzhou), "/api/import-files/$sent.json.id/import", by(lanzhou), [columns: mapping])

        then:
        begun.status == 202
        report(lanzhou, begun.json.id).with { [it.total, it.accepted, it.refused] } == [1, 1, 0]
        record(lanzhou, 'enterprise', id).with { [it.title, it.staff, it.contactPerson] } == ['黄河轴承厂', 86, null]

        where:
        what                         | names                                | fields                                 | missing        | told                 | file
        'an Excel file with a title' | ['编号', '公司名称', '人手', '随便写写']    | ['externalId', 'title', null, null]    | []             | [staff: '人手']       | { xlsx([['2026 年企业名单'], ['编号', '公司名称', '人手', '随便写写'], [it, '黄河轴承厂', 86, '张三']]) }
        'CSV in GB18030'             | ['代号', '厂名', '人手', '随便写写']      | [null, null, null, null]               | ['externalId', 'title'] | [externalId: '代号', title: '厂名', staff: '人手'] | { csv([['代号', '厂名', '人手', '随便写写'], [it, '黄河轴承厂', 86, '张三']], ',', 'GB18030') }
        'JSON Lines'                 | ['ID', '公司名称', '人手', '随便写写']    | ['externalId', 'title', null, null]    | []             | [staff: '人手']       | { JsonOutput.toJson([ID: it, 公司名称: '黄河轴承厂', 人手: 86, 随便写写: '张三']).bytes }
    }

    def "#what is refused, and named"() {
        given:
        def file = post(lanzhou, '/api/import-files?kind=enterprise', csv([['代号', '厂名', '厂名'], ['x-1', '黄河轴承厂', '又名']])).json.id

        when:
        def answer = send('POST', hostOf(lanzhou), "/api/import-files/$file/import", by(lanzhou), [columns: columns])

        then:
        answer.status == 422
        answer.json.errors*.field.unique() == ['columns']
        answer.json.errors*.code == codes
        answer.json.errors.every { error -> named.any { error.detail.contains(it) } }

        where:
        what                   | columns                                         || codes                                            | named
        'no field of the name' | [externalId: '代号', title: '厂名 #1', colour: '厂名 #2'] || ['sheet.no-such-field']                     | ['colour']
        'no column'            | [externalId: '代号', title: '名字']                 || ['sheet.no-such-heading']                         | ['名字']
        'what each must have'  | [:]                                             || ['sheet.column-missing', 'sheet.column-missing'] | ['externalId', 'title']
    }

    def "two columns for one field are refused with both named, and a line's keys are mapped at once, too"() {
        given:
        def id = "k-${UUID.randomUUID()}".toString()
        def lines = JsonOutput.toJson([nr: id, 名: '黄河轴承厂', 弃: 'x']).bytes
        def ask = { String columns -> post(lanzhou, '/api/imports?kind=enterprise&columns=' + URLEncoder.encode(columns, 'UTF-8'), lines) }

        when:
        def twice = ask('externalId=nr,title=名,title=弃')
        def begun = ask('externalId=nr,title=名')

        then:
        twice.status == 422
        twice.json.errors[0].detail.with { it.contains('“名”') && it.contains('“弃”') }
        report(lanzhou, begun.json.id).with { [it.accepted, it.report.corrected] } == [1, 0]
        record(lanzhou, 'enterprise', id).title == '黄河轴承厂'
    }

    def "a mapping is remembered in the tenant by the set of headings, with who saved it last, until it is forgotten"() {
        given:
        def file = post(lanzhou, '/api/import-files?kind=enterprise', csv([['代号', '厂名', '附注'], ['m-1', '黄河轴承厂', 'x']])).json.id

        when:
        send('POST', hostOf(lanzhou), "/api/import-files/$file/import", by(lanzhou), [columns: [externalId: '代号', title: '厂名', creditCode: '代号'], dry: true, remember: true])
        def next = post(lanzhou, '/api/import-files?kind=enterprise', csv([['附注', '厂名', '代号'], ['', '白银铜厂', 'm-2']]), Role.HEAD_STATION)
        def others = [post(lanzhou, '/api/import-files?kind=product', csv([['代号', '厂名', '附注'], ['m-1', 'x', 'x']])),
                      post(lanzhou, '/api/import-files?kind=enterprise', csv([['代号', '厂名', '附注', '新列'], ['m-1', 'x', 'x', 'y']])),
                      post(jiayuguan, '/api/import-files?kind=enterprise', csv([['代号', '厂名', '附注'], ['m-1', 'x', 'x']]))]

        then:
        next.json.columns.collect { [it.name, it.field, it.basis] } == [['附注', null, 'remembered'], ['厂名', 'title', 'remembered'], ['代号', 'creditCode', 'remembered']]
        next.json.mapping == [externalId: '代号', title: '厂名', creditCode: '代号']
        next.json.remembered
        others.every { !it.json.remembered }

        when:
        def kept = send('GET', hostOf(lanzhou), '/api/import-columns', by(lanzhou)).json
        def theirs = send('GET', hostOf(jiayuguan), '/api/import-columns', by(jiayuguan)).json

        then:
        kept*.headings == [['代号', '厂名', '附注']]
        theirs == []

        and: 'it is forgotten by its own tenant only, and the audit knows'
        send('DELETE', hostOf(jiayuguan), "/api/import-columns/${kept[0].id}", by(jiayuguan)).status == 404
        send('DELETE', hostOf(lanzhou), "/api/import-columns/${kept[0].id}", by(lanzhou)).status == 204
        send('GET', hostOf(lanzhou), '/api/import-columns', by(lanzhou)).json == []
        database.sql().rows("select action from t_620100.audit_entry where action = 'import-columns'").size() >= 2
    }

    def "a file is seen by #who: #status"() {
        given:
        def file = post(lanzhou, '/api/import-files?kind=enterprise', csv([['代号', '厂名'], ['x-1', '黄河轴承厂']])).json.id

        expect:
        send('GET', hostOf(tenant), "/api/import-files/$file", by(tenant, role)).status == status
        send('POST', hostOf(tenant), "/api/import-files/$file/import", by(tenant, role), [dry: true, columns: [externalId: '代号', title: '厂名']]).status == (status == 200 ? 202 : status)

        where:
        who                      | role              | status
        'its sender'             | Role.OFFICER      | 200
        'a colleague'            | Role.HEAD_STATION | 404
        'another tenant'         | Role.OFFICER      | 404
        tenant = who == 'another tenant' ? jiayuguan : lanzhou
    }

    def "a file is gone when it is removed, and after some days; its lines lie under the tenant's key until then"() {
        given:
        def secret = "秘密${UUID.randomUUID()}".toString()
        def send2 = { post(lanzhou, '/api/import-files?kind=enterprise', csv([['代号', '厂名'], ['x-1', secret]])).json.id }
        def lines = { String id -> database.sql().rows('select text from t_620100.import_line where job = ?', [UUID.fromString(id)])*.text }
        def removed = send2()
        def old = send2()

        expect:
        lines(removed).size() == 2
        lines(removed).every { !it.contains(secret) && !it.contains('代号') }

        when:
        def gone = send('DELETE', hostOf(lanzhou), "/api/import-files/$removed", by(lanzhou))
        database.sql().execute("update t_620100.import_file set expires_at = now() - interval '1 second' where id = ?", [UUID.fromString(old)])

        then:
        gone.status == 204
        [removed, old].every { send('GET', hostOf(lanzhou), "/api/import-files/$it", by(lanzhou)).status == 404 }
        lines(removed) == []

        when: 'somebody sends another'
        send2()

        then:
        lines(old) == []
    }

    @Requires({ SharedData.present && ['/usr/bin/soffice', '/usr/bin/libreoffice'].any { new File(it).exists() } })
    def "67 policy cards of a city, in a sheet of another office with headings of its own, are imported: nothing is lost, each mistake is told"() {
        given:
        def cards = SharedData.file('policies/beijing-guide-2024.jsonl').readLines().collect { new JsonSlurper().parseText(it) }
        def columns = [编号: 'id', 政策标题: 'title', 发文机构: 'issuer', 地区: 'region', 发布日期: 'date', 发文字号: 'doc_number', 依据文件: 'basis_document', 服务对象: 'target',
                       服务内容: 'benefit', 申报条件: 'eligibility', 办理流程: 'procedure', 时间频度: 'window', 联系方式: 'contact', 原文: 'text']
        def mistakes = [[id: cards[0].id, title: '编号用过了'], [id: 'bj-x1', issuer: '没有标题'], [id: 'bj-x2', title: '没有这一天', date: '2023-13-45']]
        def sheet = office(csv([['北京市产业政策导引'], columns.keySet() as List] + (cards + mistakes).collect { card -> columns.values().collect { card[it] } }))

        when:
        def sent = post(lanzhou, '/api/import-files?kind=policy', sheet).json
        def begun = send('POST', hostOf(lanzhou), "/api/import-files/$sent.id/import", by(lanzhou), [columns: sent.mapping])
        def report = report(lanzhou, begun.json.id)
        def lines = send('GET', hostOf(lanzhou), "/api/imports/$begun.json.id/lines?size=1000", by(lanzhou)).json.items
        println "cards: $report.accepted of $report.total; ${lines*.problems.flatten().countBy { it.code }}"

        then: 'what means something is recognised, the rest is left for somebody to tell'
        sent.columns.findAll { !it.field }*.name as Set == ['依据文件', '服务对象', '时间频度'] as Set
        sent.mapping.keySet() == ['externalId', 'title', 'issuer', 'region', 'date', 'documentNumber', 'benefit', 'eligibilityText', 'howToApply', 'contact', 'text'] as Set

        and: 'each card is a record with every one of its texts, and each row with a mistake has its reason'
        [report.total, report.accepted, report.refused] == [70, 67, 3]
        lines.takeRight(3)*.problems*.code == [['intake.external-id-twice'], ['layout.missing'], ['layout.no-such-day']]
        cards.every { card ->
            def kept = record(lanzhou, 'policy', card.id)
            def plain = { Object text -> (text ?: '').toString().replaceAll(/\s/, '') }
            [title: 'title', issuer: 'issuer', benefit: 'benefit', eligibilityText: 'eligibility', howToApply: 'procedure', text: 'text', documentNumber: 'doc_number'].each { field, key ->
                assert plain(kept[field]) == plain(card[key]): "$card.id $field"
            }
            assert card.date == null || kept.date == card.date
            true
        }
    }

    @Requires({ SharedData.present })
    def "the 14 service platforms of a city are imported with their own headings, nothing lost"() {
        given:
        def platforms = SharedData.file('institutions/chongqing_window_platforms.jsonl').readLines().collect { new JsonSlurper().parseText(it) }
        def sheet = csv([['序号', '编号', '平台名称', '运营单位', '所属区县', '荣誉资质', '平台简介']] + platforms.withIndex().collect { each, at -> [at + 1, each.id, each.name, each.operator, each.region, each.tags.join('\n'), each.intro] }, ',', 'GB18030')

        when:
        def sent = post(lanzhou, '/api/import-files?kind=institution', sheet).json
        def begun = send('POST', hostOf(lanzhou), "/api/import-files/$sent.id/import", by(lanzhou))
        def report = report(lanzhou, begun.json.id)

        then:
        sent.columns.findAll { !it.field }*.name == ['序号']
        [report.total, report.accepted, report.refused] == [14, 14, 0]
        platforms.every { each ->
            def kept = record(lanzhou, 'institution', each.id)
            assert [kept.title, kept.parent, kept.qualifications] == [each.name, each.operator, each.tags]
            assert (kept.text ?: '').replaceAll(/\s/, '') == each.intro.replaceAll(/\s/, '')
            true
        }
    }

    private Map<String, String> by(TenantId tenant, Role role = Role.OFFICER) {
        bearer(tokens.computeIfAbsent([tenant, role]) {
            def login = "columns-${UUID.randomUUID()}".toString()
            person(login, tenant, role)
            token(login, hostOf(tenant))
        })
    }

    private Answer post(TenantId tenant, String path, byte[] file, Role role = Role.OFFICER) {
        def request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:$server.port$path")).header('Host', hostOf(tenant)).header('Accept-Language', 'zh-CN')
                .header('Content-Type', 'application/octet-stream').POST(HttpRequest.BodyPublishers.ofByteArray(file))
        by(tenant, role).each { name, value -> request.header(name, value) }
        new Answer(client.send(request.build(), HttpResponse.BodyHandlers.ofString()))
    }

    private Map report(TenantId tenant, String job) {
        new PollingConditions(timeout: 120, delay: 0.2).eventually {
            assert CurrentTenant.call(tenant) { bean(Jobs).get(UUID.fromString(job)).state() } == Job.State.DONE
        }
        send('GET', hostOf(tenant), "/api/imports/$job", by(tenant)).json as Map
    }

    private Map record(TenantId tenant, String kind, String externalId) {
        CurrentTenant.call(tenant) { new JsonSlurper().parseText(bean(ContentJson).write(content(kind, externalId))) } as Map
    }

    private Object content(String kind, String externalId) {
        def of = bean(io.qiqiao.library.listing.ListingKinds).get(kind)
        bean(Listings).content(of, bean(Listings).findByExternalId(kind, externalId).get())
    }

    /** The sheet as the office program saves it. */
    private static byte[] office(byte[] csv) {
        def folder = File.createTempDir('cards')
        try {
            new File(folder, 'cards.csv').bytes = csv
            def process = new ProcessBuilder('soffice', '--headless', "-env:UserInstallation=file://$folder/profile", '--infilter=CSV:44,34,76,1', '--convert-to', 'xlsx',
                    '--outdir', folder.path, new File(folder, 'cards.csv').path).redirectErrorStream(true).start()
            process.consumeProcessOutputStream(new StringBuilder())
            assert process.waitFor(180, TimeUnit.SECONDS)
            new File(folder, 'cards.xlsx').bytes
        } finally {
            folder.deleteDir()
        }
    }
}
