package io.qiqiao.search

import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.search.Asker.Member
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.SearchingSpec
import spock.lang.Shared

import java.time.Instant
import java.time.LocalDate

import static io.qiqiao.search.PrivateRecords.ALL

/** What every catalogue must keep to, whatever it is made of. */
abstract class CatalogueSearchContract extends SearchingSpec {

    static final Map<String, String> PATHS = [
            '440000': '/440000/', '440100': '/440000/440100/', '440106': '/440000/440100/440106/',
            '441700': '/440000/441700/', '441704': '/440000/441700/441704/']

    static final String INSTITUTION = 'institution:0190-a'

    /** Puts records into the catalogue, and returns when they can be found. */
    abstract void hold(List<SearchDocument> records)

    abstract CatalogueSearch catalogue()

    @Shared Asker anybody = Asker.ANYBODY

    def setupSpec() {
        hold([
                record('专精特新认定申报辅导', text: '为企业提供专精特新“小巨人”认定的材料准备与申报辅导。', tenant: '440106', category: 'consulting', regions: ['440106'], free: true, externalId: 'P-001'),
                record('知识产权贯标辅导', text: '协助企业建立知识产权管理体系，专利申请与维权。', tenant: '441704', category: 'ip', regions: ['441704'], free: false),
                record('高新技术企业认定管理办法', kind: 'policy', text: '申请认定的企业须注册成立一年以上，研究开发费用占比达到规定比例。', tenant: '440000', regions: ['440000'], expires: LocalDate.of(2999, 1, 1)),
                record('旧版高新技术企业认定办法', kind: 'policy', text: '已经失效的高新技术企业认定规定。', tenant: '440000', regions: ['440000'], expires: LocalDate.of(2020, 1, 1)),
                record('内部通报：专精特新企业走访名单', visibility: 'network', tenant: '440100', text: '供本市各区参考。'),
                record('天河区专精特新培育库草稿', visibility: 'private', tenant: '440106', text: '尚未公布。'),
                record('机构未发布的专精特新服务', visibility: 'private', tenant: '440106', owner: INSTITUTION, text: '机构草稿。'),
                record('阳东区专精特新内部材料', visibility: 'private', tenant: '441704', text: '尚未公布。'),
                record('土壤墒情', visibility: 'network', tenant: '441704', text: '为平原农户服务。'),
                record('胚胎移植', visibility: 'network', tenant: '441704', text: '为山区农户服务。'),
        ] + (1..3).collect { record('土壤墒情', tenant: '441704', visibility: 'private', text: '为平原农户服务。') })
    }

    def "who asks decides what is found: #who"() {
        expect:
        titles(ask('专精特新', asker)) == found as Set

        where:
        who                            | asker                                   || found
        'a visitor'                    | Asker.ANYBODY                           || ['专精特新认定申报辅导']
        'staff of the owner'           | staff('440106')                         || ['专精特新认定申报辅导', '内部通报：专精特新企业走访名单', '天河区专精特新培育库草稿', '机构未发布的专精特新服务']
        'the institution'              | of('440106', INSTITUTION)               || ['专精特新认定申报辅导', '内部通报：专精特新企业走访名单', '机构未发布的专精特新服务']
        'another institution'          | of('440106', 'institution:0190-b')      || ['专精特新认定申报辅导', '内部通报：专精特新企业走访名单']
        'the tenant that shares'       | staff('440100')                         || ['专精特新认定申报辅导', '内部通报：专精特新企业走访名单']
        'the tenant above'             | staff('440000')                         || ['专精特新认定申报辅导', '内部通报：专精特新企业走访名单']
        'a tenant of another branch'   | staff('441704')                         || ['专精特新认定申报辅导', '阳东区专精特新内部材料']
        'a tenant of similar number'   | new Member(TenantId.of('440107'), '/440000/4401/', ALL) || ['专精特新认定申报辅导']
    }

    def "no filter widens what may be seen: #filter"() {
        when:
        def result = catalogue().search(SearchQuery.of(text, asker, 100).narrowedTo(filter))

        then:
        result.items()*.visibility() as Set == visible as Set
        result.total() == result.items().size()
        filter.kinds() || (result.facets().kind()*.count().sum() ?: 0) == result.total()

        where:
        text                       | asker           | filter                                        || visible
        '专精特新'                 | Asker.ANYBODY   | SearchFilter.NONE.withTenants(['440106'] as Set) || ['public']
        '阳东区专精特新内部材料'   | staff('440106') | SearchFilter.NONE.withTenants(['441704'] as Set) || ['public']
        ''                         | staff('440106') | SearchFilter.NONE.withTenants(['441704'] as Set) || ['public']
        ''                         | Asker.ANYBODY   | SearchFilter.NONE.withKinds(['product'] as Set)  || ['public']
        'visibility:private'       | Asker.ANYBODY   | SearchFilter.NONE                                || []
        '* OR tenant:440106'       | Asker.ANYBODY   | SearchFilter.NONE                                || []
    }

    def "what fits comes first: #text"() {
        expect:
        ask(text).items().first().title().text() == first

        where:
        text                           || first
        '高新技术企业认定'             || '高新技术企业认定管理办法'
        '高企认定要注册多久才能申请？' || '高新技术企业认定管理办法'
        '专利申请'                     || '知识产权贯标辅导'
        'P-001'                        || '专精特新认定申报辅导'
        'p-001'                        || '专精特新认定申报辅导'
        '小巨人 辅导'                  || '专精特新认定申报辅导'
    }

    def "what has nothing of the wording is not found: #text"() {
        expect:
        ask(text).total() == 0

        where:
        text << ['游泳馆开放时间', 'zzz', '船']
    }

    def "what has expired is not found"() {
        expect:
        !titles(ask('旧版高新技术企业认定办法')).contains('旧版高新技术企业认定办法')
    }

    def "the passage that fits is marked, and nothing in it is markup"() {
        when:
        def hit = ask('研究开发费用').items().first()

        then:
        hit.snippet().html().contains('<em>研究开发费用</em>')
        hit.snippet().text().contains('研究开发费用占比')
    }

    def "a facet counts as if its own filter were not set"() {
        when:
        def facets = catalogue().search(SearchQuery.of('', anybody, 10).narrowedTo(filter)).facets()

        then:
        counts(facets.kind()) == kinds
        counts(facets.category()) == categories
        counts(facets.free()) == free

        where:
        filter                                               || kinds                     | categories              | free
        SearchFilter.NONE                                    || [product: 2, policy: 1]   | [consulting: 1, ip: 1]  | [true: 1, false: 1]
        SearchFilter.NONE.withKinds(['policy'] as Set)       || [product: 2, policy: 1]   | [:]                     | [:]
        SearchFilter.NONE.withCategories(['ip'] as Set)      || [product: 1]              | [consulting: 1, ip: 1]  | [false: 1]
        SearchFilter.NONE.withFree(true)                     || [product: 1]              | [consulting: 1]         | [true: 1, false: 1]
        SearchFilter.NONE.withRegions(['440000'] as Set)     || [policy: 1]               | [:]                     | [:]
    }

    def "an answer is read on to its end, each record once"() {
        when:
        def seen = []
        def query = SearchQuery.of(text, staff('440106'), 2)
        for (def result = catalogue().search(query); ; result = catalogue().search(query.after(result.next()))) {
            seen.addAll(result.items()*.id())
            assert result.items().size() <= 2
            if (result.next() == null) {
                break
            }
        }

        then:
        seen.size() == all
        seen.toSet().size() == all

        where:
        text       || all
        '专精特新' || 4
        ''         || 6
    }

    def "a cursor goes with its question only"() {
        given:
        def cursor = catalogue().search(SearchQuery.of('专精特新', staff('440106'), 1)).next()

        when:
        catalogue().search(SearchQuery.of(text, anybody, 1).after(given ?: cursor))

        then:
        def refused = thrown(Refusal)
        refused.code() == ErrorCode.INVALID_INPUT

        where:
        text       | given
        '知识产权' | null
        '专精特新' | 'bm9uc2Vuc2U'
        '专精特新' | '***'
    }

    def "another's cursor shows nothing that may not be seen"() {
        given:
        def cursor = catalogue().search(SearchQuery.of('专精特新', staff('440106'), 1)).next()

        expect:
        catalogue().search(SearchQuery.of('专精特新', anybody, 10).after(cursor)).items().every { it.visibility() == 'public' }
    }

    def "each hit says why it was found, when that is asked"() {
        when:
        def query = SearchQuery.of('高企认定', anybody, 10)
        def plain = catalogue().search(query).items().first()
        def told = catalogue().search(query.with(new SearchHints([] as Set, ['440000'] as Set, true))).items().first()

        then:
        plain.reasons() == []
        told.title().text() == '高新技术企业认定管理办法'
        told.reasons().containsAll(['synonyms', 'characters', 'near'])
        !told.reasons().contains('title')
    }

    def "what is for the asker's area scores a tenth more, and nothing else does"() {
        given:
        def query = SearchQuery.of('辅导', anybody, 10)

        when:
        def plain = scores(query)
        def near = scores(query.with(new SearchHints([] as Set, ['441704'] as Set, false)))

        then:
        near.keySet() == plain.keySet()
        near.collectEntries { tenant, score -> [tenant, (score / plain[tenant]).round(3)] } == ['440106': 1.0d, '441704': 1.1d]
    }

    def "a close look shows #who what the first look shows, and no more"() {
        given:
        def query = SearchQuery.of('专精特新', asker, 20)

        expect:
        titles(catalogue().search(query.with(closely))) == titles(catalogue().search(query))
        catalogue().search(query.with(closely)).total() == catalogue().search(query).total()

        where:
        who                   | asker
        'a visitor'           | Asker.ANYBODY
        'staff'               | staff('440106')
        'an institution'      | of('440106', INSTITUTION)
        'the tenant above'    | staff('440000')
    }

    def "a close look weighs drafts like what is published, and what others keep private does not show in it"() {
        when:
        def above = closeScores(staff('440000'))
        def owner = closeScores(staff('441704'))

        then: 'the tenant above sees each of the words in one record, and knows nothing of the three drafts'
        above['土壤墒情'].size() == 1
        above['土壤墒情'] == above['胚胎移植']

        and: 'the owner sees one of the words in four, so that it tells less, and in drafts as much as elsewhere'
        owner['土壤墒情'].size() == 4
        owner['土壤墒情'].toSet().size() == 1
        owner['土壤墒情'].first() < owner['胚胎移植'].first()
    }

    private Map<String, List<Double>> closeScores(Asker asker) {
        def found = catalogue().search(SearchQuery.of('土壤墒情 胚胎移植', asker, 20).with(closely)).items()
        found.groupBy { it.title().text() }.collectEntries { title, hits -> [title, hits*.score()] }
    }

    private static SearchHints getClosely() {
        SearchHints.NONE.closely(['product', 'policy'] as Set)
    }

    private Map<String, Double> scores(SearchQuery query) {
        catalogue().search(query).items().collectEntries { [it.tenant(), it.score()] }
    }

    SearchResult ask(String text, Asker asker = Asker.ANYBODY) {
        catalogue().search(SearchQuery.of(text, asker, 20))
    }

    static Set<String> titles(SearchResult result) {
        result.items()*.title()*.text() as Set
    }

    static Map<String, Long> counts(List<Facets.Count> counts) {
        counts.collectEntries { [it.value(), it.count()] }
    }

    static Asker staff(String tenant) {
        new Member(TenantId.of(tenant), PATHS[tenant], ALL)
    }

    static Asker of(String tenant, String party) {
        new Member(TenantId.of(tenant), PATHS[tenant], new PrivateRecords.OfParty(party))
    }

    static SearchDocument record(Map<String, Object> given, String title) {
        new SearchDocument(
                given.kind as String ?: 'product', UUID.randomUUID(), given.externalId as String, given.tenant as String,
                PATHS[given.tenant], given.visibility as String ?: 'public', 1, title, given.summary as String ?: '',
                given.text as String ?: '', given.category as String, given.regions as List<String> ?: [],
                given.free as Boolean, given.owner as String, given.expires as LocalDate, Instant.parse('2026-01-01T00:00:00Z'))
    }
}
