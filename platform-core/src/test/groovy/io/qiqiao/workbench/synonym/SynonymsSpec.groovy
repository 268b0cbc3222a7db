package io.qiqiao.workbench.synonym

import io.qiqiao.identity.Role
import io.qiqiao.portal.SharedContent
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.TestServers
import io.qiqiao.workbench.WorkbenchSpec

class SynonymsSpec extends WorkbenchSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts': TestServers.elasticsearch().toString(),
                                 'qiqiao.search.index-prefix': 'y' + UUID.randomUUID().toString().take(8)]
    }

    def setupSpec() {
        def content = new SharedContent(application)
        content.keep(tianhe, 'policy', [title: '万企兴万村行动补助', text: '第一条　给予补助。', issuer: '天河区某局', date: '2026-01-05', region: '440106'])
        content.keep(tianhe, 'policy', [title: '高新技术企业培育办法', text: '第一条　给予奖励。', issuer: '天河区某局', date: '2026-01-05', region: '440106'])
        content.index()
    }

    def setup() {
        ['t_440106', 't_441704'].each { database.sql().execute("delete from ${it}.synonym_group".toString()) }
    }

    def "what an officer adds counts in the tenant's own searches at once, in no other's, and no more when it is taken away"() {
        expect:
        found(tianhe, '村企联建') == []

        when:
        def added = fill(officer(tianhe), '/work/synonyms', [words: '村企联建、万企興万村，ＷＱＸＷＣ'])

        then:
        added.status == 303
        found(tianhe, '村企联建') == ['万企兴万村行动补助']
        found(tianhe, 'wqxwc') == ['万企兴万村行动补助']
        found(yangdong, '村企联建') == []
        words(visit(officer(tianhe), '/work/synonyms')) =~ /wqxwc、万企兴万村、村企联建/
        !words(visit(officer(yangdong), '/work/synonyms')).contains('村企联建')

        when:
        def group = groups(tianhe)[0].id

        then: 'another tenant cannot take it away'
        fill(officer(yangdong), "/work/synonyms/$group/removal").status == 404
        api('DELETE', officer(yangdong), "/$group").status == 404
        found(tianhe, '村企联建') == ['万企兴万村行动补助']

        when:
        fill(officer(tianhe), "/work/synonyms/$group/removal")

        then:
        found(tianhe, '村企联建') == []
        groups(tianhe) == []

        and: 'the audit has both, in that tenant only'
        database.sql().rows("select details ->> 'added' as added, details ->> 'removed' as removed from t_440106.audit_entry where action = 'synonym-change' and object_id = ? order by happened_at", [group.toString()])*.values()*.findAll { it }.flatten() == ['wqxwc, 万企兴万村, 村企联建'] * 2
        database.sql().firstRow("select count(*) as n from t_441704.audit_entry where action = 'synonym-change' and object_id = ?", [group.toString()]).n == 0
    }

    def "an added word also stands for what its synonyms of all tenants stand for"() {
        when:
        api('POST', officer(tianhe), '', [words: ['科技牛企', '高企']])

        then:
        found(tianhe, '科技牛企') == ['高新技术企业培育办法']
    }

    def "a program takes a group away, too, once"() {
        given:
        api('POST', officer(tianhe), '', [words: ['科技牛企', '高企']])
        def group = groups(tianhe)[0].id

        expect:
        [api('DELETE', officer(tianhe), "/$group"), api('DELETE', officer(tianhe), "/$group"), api('DELETE', officer(tianhe), '/x')]*.status == [204, 404, 404]
        groups(tianhe) == []
    }

    def "the same group stands once, in whatever order and form"() {
        when:
        [['高企', '科技牛企'], ['科技牛企', '高企'], ['科技牛企', '高企', '高企 ']].each { assert api('POST', officer(tianhe), '', [words: it]).status == 204 }

        then:
        groups(tianhe)*.words == [['科技牛企', '高企']]
    }

    def "what is no group is refused: #given"() {
        when:
        def page = fill(officer(tianhe), '/work/synonyms', [words: given])

        then:
        page.status == 422
        page.body.contains(said)
        api('POST', officer(tianhe), '', [words: given.split('、') as List]).status == 422
        groups(tianhe) == []

        where:
        given                                   || said
        '一个'                                  || '一组须有 2 到 10 个不同的词'
        '高企、高企'                            || '一组须有 2 到 10 个不同的词'
        (1..11).collect { "词组$it" }.join('、') || '一组须有 2 到 10 个不同的词'
        '高企、企'                              || '“企”不能用'
        '高企、' + '长' * 21                    || '不能用'
        '高企、a>b'                             || '不能用'
        '高企、<b>粗</b>'                       || '不能用'
    }

    def "those of all tenants are shown beside, and only officers may see and change any: #role"() {
        expect:
        visit(officer(tianhe), '/work/synonyms').body.contains('高新技术企业, 高企, 高新企业')
        visit(somebody(tianhe, role), '/work/synonyms').status == 403
        fill(somebody(tianhe, role), '/work/synonyms', [words: '高企、科技牛企']).status == 403
        api('GET', somebody(tianhe, role), '').status == 403
        api('POST', somebody(tianhe, role), '', [words: ['高企', '科技牛企']]).status == 403

        where:
        role << [Role.STATION, Role.CENTRE]
    }

    private List<String> found(TenantId tenant, String asked) {
        def answer = send('GET', hostOf(tenant), '/api/search?kind=policy&q=' + URLEncoder.encode(asked, 'UTF-8'))
        assert answer.status == 200
        answer.json.items*.title ?: []
    }

    private List groups(TenantId tenant) {
        api('GET', officer(tenant), '').json.items ?: []
    }

    private Answer api(String method, Person who, String question, Map body = null) {
        send(method, hostOf(who.tenant), '/api/search/synonyms' + question, bearer(who.token), body)
    }
}
