package io.qiqiao.workbench.unfound

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.portal.SharedContent
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.TestServers
import io.qiqiao.workbench.WorkbenchSpec

import java.time.LocalDate
import java.time.ZoneId

class UnfoundSpec extends WorkbenchSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts': TestServers.elasticsearch().toString(),
                                 'qiqiao.search.index-prefix': 'u' + UUID.randomUUID().toString().take(8)]
    }

    def setupSpec() {
        new SharedContent(application).index()
    }

    def setup() {
        ['t_440106', 't_441704'].each { database.sql().execute("delete from ${it}.unfound_search".toString()) }
    }

    def "what is searched for in vain is counted in the tenant that was asked, by page and by API, whoever asks"() {
        when:
        2.times { search(tianhe, '低空无人机') }
        search(tianhe, '低空無人機')
        send('GET', hostOf(tianhe), '/api/search?q=' + encoded('低空无人机'))
        search(tianhe, '氢能叉车')
        search(yangdong, '刀剪雕花')

        then:
        asked(tianhe) == ['低空无人机': 4, '氢能叉车': 1]
        asked(yangdong) == ['刀剪雕花': 1]

        and: 'the page shows it, and nothing of another tenant'
        with(words(visit(officer(tianhe), '/work/unfound'))) {
            it =~ /低空无人机 .*4 .*氢能叉车 .*1/
            !it.contains('刀剪雕花')
        }
        words(visit(officer(yangdong), '/work/unfound')).contains('刀剪雕花')
    }

    def "nothing is kept of what leads to a person, of what was narrowed, and of later parts: #address"() {
        when:
        send('GET', hostOf(tianhe), address, [Accept: 'text/html'])
        send('GET', hostOf(tianhe), '/api' + address)

        then:
        asked(tianhe) == [:]

        where:
        address << ['/search?q=13800138000', '/search?q=someone%40example.cn', '/search', '/search?region=441704&q=' + encoded('低空无人机'),
                    '/search?free=true&q=' + encoded('低空无人机')]
    }

    def "they are listed by count and period, part by part"() {
        given:
        def today = LocalDate.now(ZoneId.of('Asia/Shanghai'))
        row('甲词', today, 3)
        row('甲词', today.minusDays(20), 2)
        row('乙词', today.minusDays(40), 9)
        (1..4).each { row("丙词$it".toString(), today.minusDays(1), 1) }
        row('很久以前', today.minusDays(181), 99)

        expect:
        asked(tianhe) == ['甲词': 5, '丙词1': 1, '丙词2': 1, '丙词3': 1, '丙词4': 1]
        asked(tianhe, "&from=$today") == ['甲词': 3]
        asked(tianhe, "&from=${today.minusDays(300)}").keySet().take(2) as List == ['乙词', '甲词']
        !asked(tianhe, "&from=${today.minusDays(300)}").containsKey('很久以前')

        when:
        def seen = []
        def after = ''
        while (after != null) {
            def part = api(officer(tianhe), "?size=2$after")
            assert part.status == 200
            seen.addAll(part.json.items*.words)
            after = part.json.next == null ? null : "&after=$part.json.next"
        }

        then:
        seen.sort() == ['丙词1', '丙词2', '丙词3', '丙词4', '甲词'].sort()
        seen.size() == 5
    }

    def "what is too old goes with the next search in vain"() {
        given:
        row('很久以前', LocalDate.now().minusDays(200), 99)

        when:
        search(tianhe, '低空无人机')

        then:
        database.sql().rows('select words from t_440106.unfound_search')*.words == ['低空无人机']
    }

    def "only officers may see it: #role"() {
        expect:
        visit(somebody(tianhe, role, party), '/work/unfound').status == 403
        api(somebody(tianhe, role, party), '').status == 403

        where:
        role               | party
        Role.STATION       | PartyRef.BUREAU
        Role.HEAD_STATION  | PartyRef.BUREAU
    }

    def "what is asked wrongly is refused: #question"() {
        expect:
        api(officer(tianhe), question).status == 422

        where:
        question << ['?size=0', '?size=201', '?from=yesterday', '?after=***', '?after=bm9uZQ']
    }

    private void search(TenantId tenant, String words) {
        assert send('GET', hostOf(tenant), '/search?q=' + encoded(words), [Accept: 'text/html']).status == 200
    }

    private Map<String, Integer> asked(TenantId tenant, String further = '') {
        api(officer(tenant), "?size=200$further").json.items.collectEntries { [it.words, it.times] }
    }

    private Answer api(Person who, String question) {
        send('GET', hostOf(who.tenant), '/api/search/unfound' + question, bearer(who.token))
    }

    private static String encoded(String text) {
        URLEncoder.encode(text, 'UTF-8')
    }

    private void row(String words, LocalDate day, long times) {
        database.sql().execute('insert into t_440106.unfound_search (words, day, times) values (?, ?, ?)', [words, java.sql.Date.valueOf(day), times])
    }
}
