package io.qiqiao.admin.matching

import groovy.json.JsonSlurper
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.search.evaluation.Evaluation
import io.qiqiao.search.evaluation.JudgedFiles
import io.qiqiao.search.evaluation.JudgedQuestion
import io.qiqiao.search.evaluation.JudgedRecord
import io.qiqiao.search.evaluation.PlainBigrams
import io.qiqiao.search.evaluation.Ranking
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.SharedData
import spock.lang.Requires
import spock.lang.Shared

/**
 * The door scripts score matching through: real needs of enterprises, and the services that editors linked to them. {@code -Dqiqiao.scoring=true} also scores
 * services as they stand, which those of one text and those of two tenants stand for.
 */
@Requires({ SharedData.isPresent() })
class ScoringThroughTheDoorSpec extends IndexedWebSpec {

    static final String AS_THEY_STAND = 'as they stand, as drafts'
    /** What the services are like, whose they are, and their lines. */
    static final List<List> FORMS = [
            [AS_THEY_STAND, ['441400'], { products() }],
            ['of a title and one text, as drafts', ['441500'], { products().collect { [externalId: it.externalId, title: it.title, text: it.values().drop(2).join('\n')] } }],
            ['half drafts, half published elsewhere', ['441600', '441800'], { products().withIndex().collect { product, at -> product + (at < 130 ? [:] : DISCLOSED.collectEntries { [it, '-'] }) } }]]

    static final List<String> DISCLOSED = ['process', 'standard', 'fee', 'timeLimit']

    @Shared TenantId meizhou = database.tenant('441400', '梅州市', '440000')
    @Shared TenantId heyuan = database.tenant('441600', '河源市', '440000')
    @Shared TenantId shanwei = database.tenant('441500', '汕尾市', '440000')
    @Shared TenantId qingyuan = database.tenant('441800', '清远市', '440000')
    @Shared Map<String, Map<String, String>> stations = [:]
    @Shared List<JudgedQuestion> needs
    @Shared Evaluation plain

    @Override
    String getIndexPrefix() {
        'door'
    }

    def setupSpec() {
        [meizhou, heyuan, shanwei, qingyuan].each {
            person("scoring-${it.code()}", it, Role.STATION, new PartyRef('station', null))
            stations[it.code()] = bearer(token("scoring-${it.code()}".toString(), hostOf(it)))
        }
        needs = bean(JudgedFiles).questions(SharedData.file('relevance/zh-needs.jsonl').toPath(), null)
        bean(PlainBigrams).load(products().collect { JudgedRecord.of(it) })
        plain = Evaluation.of('plain', bean(PlainBigrams), needs) {}
    }

    def cleanupSpec() {
        bean(PlainBigrams).remove()
    }

    def "demands are matched better than plain bigrams would find, with services #form"() {
        given:
        where.eachWithIndex { tenant, at ->
            def share = lines().collate(260.intdiv(where.size()))[at]
            bring('product', share, tenant, stations[tenant.code()], at == 0 ? 'private' : 'public')
        }
        where.each { indexed(it) }

        when:
        def product = Evaluation.of('product', matched(where.first()), needs) {}
        def ratio = product.against(plain)['ndcg@10']
        println "needs → services $form: nDCG@10 ${product.means()['ndcg@10'].value()}, plain ${plain.means()['ndcg@10'].value()}, ratio ${ratio}"

        then:
        Math.abs(plain.means()['ndcg@10'].value() - 0.461) < 0.005
        ratio.value() > 1.07
        ratio.low() > 1.0

        where:
        [form, where, lines] << FORMS.findAll { Boolean.getBoolean('qiqiao.scoring') || it[0] != AS_THEY_STAND }
                .collect { [it[0], it[1].collect { code -> TenantId.of(code) }, it[2]] }
    }

    def "what comes back says what it is and why, and to nobody else"() {
        given:
        def as = stations['441500']
        def id = send('POST', hostOf(shanwei), '/api/demands', as, [title: '光伏', text: '屋顶光伏']).json.id
        def matches = "/api/demands/$id/matches"
        def items = send('GET', hostOf(shanwei), "$matches?kind=product&size=10", as).json.items

        expect:
        items.size() == 10
        items.every { it.kind == 'product' && it.id && it.externalId && it.tenant && it.reasons }
        send('GET', hostOf(heyuan), matches, stations['441600']).status == 404
        send('GET', hostOf(shanwei), matches).status == 401
        send('GET', hostOf(shanwei), "$matches?size=0", as).json.errors*.field == ['size']
        send('GET', hostOf(shanwei), "$matches?kind=policy", as).json.errors*.field == ['kind']

        and: 'drafts of one tenant are proposed to nobody elsewhere'
        def theirs = send('POST', hostOf(qingyuan), '/api/demands', stations['441800'], [title: '光伏', text: '屋顶光伏']).json.id
        send('GET', hostOf(qingyuan), "/api/demands/$theirs/matches?kind=product&size=100", stations['441800']).json.items*.tenant.unique() == ['441800']
    }

    private Ranking matched(TenantId tenant) {
        { String need, int depth ->
            def as = stations[tenant.code()]
            def (title, text) = need.split('\n', 2)
            def made = send('POST', hostOf(tenant), '/api/demands', as, [title: title, text: text])
            assert made.status == 201: made.body
            def answer = send('GET', hostOf(tenant), "/api/demands/$made.json.id/matches?kind=product&size=$depth", as)
            assert answer.status == 200: answer.body
            answer.json.items*.externalId
        } as Ranking
    }

    private static List<Map> products() {
        SharedData.file('relevance/zh-products.jsonl').readLines('UTF-8').findAll { it }.collect { new JsonSlurper().parseText(it) as Map }
    }
}
