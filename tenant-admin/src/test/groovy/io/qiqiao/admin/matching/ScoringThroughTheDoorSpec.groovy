package io.qiqiao.admin.matching

import groovy.json.JsonSlurper
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.search.Asker
import io.qiqiao.search.CatalogueSearch
import io.qiqiao.search.PrivateRecords
import io.qiqiao.search.SearchFilter
import io.qiqiao.search.SearchQuery
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.SharedData
import spock.lang.Requires
import spock.lang.Shared

/** The door scripts score matching through: real needs of enterprises, and the services that editors linked to them. */
@Requires({ SharedData.isPresent() })
class ScoringThroughTheDoorSpec extends IndexedWebSpec {

    @Shared TenantId meizhou = database.tenant('441400', '梅州市', '440000')
    @Shared TenantId other = database.tenant('441600', '河源市', '440000')

    @Override
    String getIndexPrefix() {
        'door'
    }

    def "the order of matches is as good as the search's own, whoever offers and without a category"() {
        given:
        person('scoring-station', meizhou, Role.STATION, new PartyRef('station', null))
        person('scoring-stranger', other, Role.STATION, new PartyRef('station', null))
        def as = bearer(token('scoring-station', hostOf(meizhou)))
        def elsewhere = bearer(token('scoring-stranger', hostOf(other)))
        def products = lines('zh-products').collect { it + [process: '见说明', standard: '见说明', fee: '见说明', timeLimit: '见说明'] }
        def needs = lines('zh-needs')
        bring('product', products.take(130).collect { it - [process: '见说明', standard: '见说明', fee: '见说明', timeLimit: '见说明'] }, meizhou, as)
        bring('product', products.drop(130), other, elsewhere, 'public')
        indexed(meizhou)
        indexed(other)

        when:
        def scores = needs.collect { need ->
            def made = send('POST', hostOf(meizhou), '/api/demands', as, [title: need.title, text: need.text])
            assert made.status == 201: made.body
            def answer = send('GET', hostOf(meizhou), "/api/demands/$made.json.id/matches?kind=product&size=10", as)
            assert answer.status == 200: answer.body
            assert answer.json.items.every { it.kind == 'product' && it.id && it.externalId && it.tenant && it.reasons }
            [door: ndcg(answer.json.items*.externalId, need.relevant), search: ndcg(searched(need), need.relevant)]
        }
        def door = scores*.door.sum() / scores.size()
        def search = scores*.search.sum() / scores.size()
        println "zh-needs → zh-products through the door: nDCG@10 ${String.format('%.4f', door)}; the search alone ${String.format('%.4f', search)}; ${scores.size()} needs, ${products.size()} products"

        then:
        door > 0.2
        door >= search - 0.02

        when: 'somebody elsewhere asks about a demand that is not theirs'
        def made = send('POST', hostOf(meizhou), '/api/demands', as, [title: '光伏', text: '屋顶光伏'])

        then:
        send('GET', hostOf(other), "/api/demands/$made.json.id/matches", elsewhere).status == 404
        send('GET', hostOf(meizhou), "/api/demands/$made.json.id/matches").status == 401
        send('GET', hostOf(meizhou), "/api/demands/$made.json.id/matches?size=0", as).json.errors*.field == ['size']
        send('GET', hostOf(meizhou), "/api/demands/$made.json.id/matches?kind=policy", as).json.errors*.field == ['kind']

        and: 'drafts of one tenant are proposed to nobody elsewhere'
        def theirs = send('POST', hostOf(other), '/api/demands', elsewhere, [title: '光伏', text: '屋顶光伏'])
        send('GET', hostOf(other), "/api/demands/$theirs.json.id/matches?kind=product&size=100", elsewhere).json.items*.tenant.unique() - [other.code()] == []
    }

    private List<String> searched(Map need) {
        def asker = new Asker.Member(meizhou, '/440000/441400/', PrivateRecords.ALL)
        def query = SearchQuery.of("$need.title $need.text".toString().take(600), asker, 10).narrowedTo(SearchFilter.NONE.withKinds(['product'] as Set))
        bean(CatalogueSearch).search(query).items()*.externalId()
    }

    private static double ndcg(List<String> found, List<String> relevant) {
        def gain = found.take(10).withIndex().sum(0.0d) { id, at -> id in relevant ? 1 / log2(at + 2) : 0.0d }
        def ideal = (0..<Math.min(10, relevant.size())).sum(0.0d) { 1 / log2(it + 2) }
        ideal ? gain / ideal : 0
    }

    private static double log2(double number) {
        Math.log(number) / Math.log(2)
    }

    private static List<Map> lines(String name) {
        SharedData.file("relevance/${name}.jsonl").readLines('UTF-8').findAll { it }.collect { new JsonSlurper().parseText(it) as Map }
    }
}
