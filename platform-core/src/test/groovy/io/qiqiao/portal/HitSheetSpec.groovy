package io.qiqiao.portal

import io.qiqiao.identity.Role
import io.qiqiao.publication.Visibility
import io.qiqiao.testkit.TestServers

import java.time.LocalDate

class HitSheetSpec extends PortalSpec {

    static final MOST = 104
    static final HEAD = '标题,类型,服务类别,地区,提供或发布单位,收费,申报截止日,网址'

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts': TestServers.elasticsearch().toString(),
                                 'qiqiao.search.index-prefix': 'h' + UUID.randomUUID().toString().take(8), 'qiqiao.search.sheet.most': MOST]
    }

    def setupSpec() {
        institution(tianhe, [title: '砭石检测所', region: '440106', categories: ['testing']])
        product(tianhe, [title: '砭石检测', institution: '砭石检测所', category: 'testing', free: false, feeFromYuan: 18000, regions: ['440106', '441704']])
        product(tianhe, [title: '=HYPERLINK("http://x.example","砭石")', category: 'testing', free: true])
        policy(tianhe, [title: '砭石补助办法', issuer: '某局', region: '440106', applicationTo: LocalDate.now().plusDays(30).toString()])
        product(guangzhou, [title: '砭石网内', category: 'testing'], Visibility.NETWORK)
        product(yangdong, [title: '砭石内部', category: 'testing'], Visibility.PRIVATE)
        (1..110).each { product(yangdong, [title: "雕版课程 $it", category: 'training', free: true]) }
        content.index()
        person('sheet-officer', tianhe)
        person('sheet-elsewhere', yangdong)
        person('sheet-visit', tianhe, Role.BREAK_GLASS)
    }

    def "all hits come as a table with what decides, what would be a formula being none"() {
        when:
        def answer = sheet('/search/sheet?q=' + query('砭石'))
        def lines = answer.body.readLines()

        then:
        answer.status == 200
        answer.header('Content-Type').startsWith('text/csv')
        answer.header('Content-Disposition') =~ /attachment; filename="search-\d{8}\.csv"/
        answer.header('Cache-Control') == 'no-store'
        answer.header('X-Total-Count') == '4'
        answer.body.startsWith('\uFEFF' + HEAD)
        lines.size() == 5

        and:
        lines.find { it.startsWith('砭石检测,') } =~ /^砭石检测,服务产品,[^,]+,天河区、阳东区,砭石检测所,1.8 万元起,,http:\/\/440106\.\S+\/products\/[0-9a-f-]{36}$/
        lines.find { it.startsWith('砭石补助办法,') } =~ /^砭石补助办法,[^,]+,[^,]*,天河区,某局,,${LocalDate.now().plusDays(30)},http:\/\/440106\.\S+\/policies\/[0-9a-f-]{36}$/
        lines.any { it.startsWith("\"'=HYPERLINK(") }
    }

    def "#who finds in the table of #path what the search finds there, and nothing else"() {
        given:
        def headers = who == 'a visitor' ? [:] : bearer(token(who, hostOf(there.call(this))))

        when:
        def lines = send('GET', hostOf(there.call(this)), path + '?q=' + query('砭石') + '&kind=product', headers + [Accept: '*/*']).body.readLines().drop(1)

        then:
        lines.collect { it.split(',')[0] } as Set == titles as Set

        where:
        who               | there            | path                || titles
        'a visitor'       | { it.tianhe }    | '/search/sheet'     || ['砭石检测', FORMULA]
        'a visitor'       | { it.tianhe }    | '/api/search/sheet' || ['砭石检测', FORMULA]
        'sheet-officer'   | { it.tianhe }    | '/search/sheet'     || ['砭石检测', FORMULA, '砭石网内']
        'sheet-officer'   | { it.tianhe }    | '/api/search/sheet' || ['砭石检测', FORMULA, '砭石网内']
        'sheet-elsewhere' | { it.yangdong }  | '/search/sheet'     || ['砭石检测', FORMULA]
        'sheet-elsewhere' | { it.yangdong }  | '/api/search/sheet' || ['砭石检测', FORMULA, '砭石内部']
    }

    static final FORMULA = '''"'=HYPERLINK(""http://x.example""'''

    def "more than one part comes one after the other, each hit once, to the configured number, and the table says so"() {
        when:
        def answer = sheet('/search/sheet?kind=product&category=training')
        def lines = answer.body.readLines()

        then:
        answer.header('X-Total-Count') == '110'
        lines.size() == 1 + MOST + 1
        lines[1..MOST].toSet().size() == MOST
        lines.last() == "只导出前 104 条，共 110 条；请加条件后分批导出"

        and: 'as the page does before'
        page(tianhe, '/search?kind=product&category=training').body.contains('导出 CSV（前 104 条）')
        page(tianhe, '/search?q=' + query('砭石')).body.contains('href="/search/sheet?q=' + query('砭石') + '"')
    }

    def "who is signed in takes it along on record, a visitor leaves none"() {
        given:
        def before = exports().size()

        when:
        sheet('/search/sheet?q=' + query('砭石检测'))

        then:
        exports().size() == before

        when:
        sheet('/search/sheet?q=' + query('砭石检测') + '&kind=product&category=testing', bearer(token('sheet-officer', hostOf(tianhe))))

        then:
        exports().size() == before + 1
        exports().last() == [words: '砭石检测', kind: 'product', category: 'testing', format: 'csv', found: '1']
    }

    def "whose role exports nothing gets none: somebody on a visit"() {
        expect:
        sheet('/search/sheet?q=x', bearer(token('sheet-visit', hostOf(tianhe)))).status == 403
    }

    def "what does not hold is refused as by the search"() {
        expect:
        sheet('/search/sheet?kind=nothing').with { status == 422 && body.contains('nothing') }
        send('GET', hostOf(tianhe), '/api/search/sheet?kind=nothing').status == 422
    }

    private Answer sheet(String path, Map<String, String> headers = [:]) {
        send('GET', hostOf(tianhe), path, headers + [Accept: '*/*'])
    }

    private List<Map> exports() {
        database.sql().rows("select cast(details as text) as details from t_440106.audit_entry where action = 'export' and object_kind = 'search' order by happened_at, id")
                .collect { new groovy.json.JsonSlurper().parseText(it.details) as Map }
    }
}
