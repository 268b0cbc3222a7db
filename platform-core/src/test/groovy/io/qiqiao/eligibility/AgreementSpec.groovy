package io.qiqiao.eligibility

import groovy.json.JsonSlurper
import groovy.sql.Sql
import io.micronaut.transaction.TransactionDefinition
import io.micronaut.transaction.TransactionOperations
import io.qiqiao.eligibility.elastic.EligibilityFilter
import io.qiqiao.eligibility.elastic.FactFields
import io.qiqiao.eligibility.fact.FactCatalogue
import io.qiqiao.eligibility.sql.EligibilitySql
import io.qiqiao.identity.PartyRef
import io.qiqiao.library.enterprise.EnterpriseFacts
import io.qiqiao.library.enterprise.EnterpriseKind
import io.qiqiao.library.enterprise.FittingEnterprises
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Listing
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.SearchingSpec
import spock.lang.AutoCleanup
import spock.lang.Shared

import java.time.LocalDate

/** One tree, three readings of it, and an oracle that has none of them. */
class AgreementSpec extends SearchingSpec {

    static final LocalDate DAY = LocalDate.of(2026, 5, 31)
    static final int POLICIES = 250
    static final int ENTERPRISES = 100

    @Shared TenantId first = database.tenant('440103', '荔湾区', '440100')
    @Shared TenantId second = database.tenant('440104', '越秀区', '440100')
    @Shared EligibilityOracle oracle = new EligibilityOracle(DAY)
    @Shared List<Map> policies = new RandomCases(20261128).with { cases -> (1..POLICIES).collect { cases.policy() } }
    @Shared Map<TenantId, List<Listing>> enterprises = [:]

    @Shared @AutoCleanup Sql sql = new Sql(database.as('postgres').connection)

    def setupSpec() {
        enterprises[first] = keep(first, new RandomCases(1))
        enterprises[second] = keep(second, new RandomCases(2))
    }

    def "Java says of every enterprise what the oracle says"() {
        given:
        def said = [:].withDefault { 0 }

        expect:
        each { TenantId tenant, Map policy, Eligibility read ->
            enterprises[tenant].each { listing ->
                def expected = oracle.decide(policy, content(listing))
                said[expected]++
                def verdict = bean(Assessing).assess(read, facts(listing), DAY).verdict()
                assert verdict == meant(expected): "$policy for ${listing.content()}"
            }
        }
        said.values().every { it > POLICIES * ENTERPRISES / 10 }
    }

    def "SQL says of every enterprise of its tenant what the oracle says, and finds whoever qualifies or may"() {
        expect:
        each { TenantId tenant, Map policy, Eligibility read ->
            def condition = EligibilitySql.compile(read, 'f', DAY)
            def rows = rows("select enterprise, ${condition.text()} as verdict from ${tenant.schema()}.enterprise_fact as f".toString(), condition.parameters())
            def expected = enterprises[tenant].collectEntries { [it.id(), oracle.decide(policy, content(it))] }
            assert rows == expected: "$policy"
            def found = CurrentTenant.call(tenant) { bean(FittingEnterprises).list(read, DAY, null, 1000) }
            assert found.collectEntries { [it.enterprise(), it.verdict()] } == expected.findAll { it.value != false }.collectEntries { [it.key, meant(it.value)] }
        }
    }

    def "Elasticsearch loses no yes and no unknown, and spares most of the work"() {
        given:
        def index = indexPrefix + '-facts'
        elasticsearch().indices().create { it.index(index).mappings { it.dynamic(co.elastic.clients.elasticsearch._types.mapping.DynamicMapping.Strict).properties(FactFields.ROOT, FactFields.mapping(bean(FactCatalogue))) } }
        enterprises.values().flatten().each { listing ->
            elasticsearch().index { it.index(index).id(listing.id().toString()).document([(FactFields.ROOT): FactFields.document(bean(EnterpriseFacts).of(listing), bean(FactCatalogue))]) }
        }
        elasticsearch().indices().refresh { it.index(index) }
        def all = enterprises.values().flatten()
        def no = 0
        def letThrough = 0

        expect:
        policies.each { policy ->
            def filter = EligibilityFilter.compile(read(policy), DAY)
            def found = elasticsearch().search({ it.index(index).size(1000).source { it.fetch(false) }.query(filter) }, Map).hits().hits()*.id().toSet()
            def expected = all.collectEntries { [it.id().toString(), oracle.decide(policy, content(it))] }
            def lost = expected.findAll { it.value != false && !found.contains(it.key) }
            assert lost.isEmpty(): "$policy"
            no += expected.count { it.value == false }
            letThrough += expected.count { it.value == false && found.contains(it.key) }
        }
        println "the filter let ${letThrough} of ${no} through that do not qualify"
        letThrough < no / 4
    }

    def "what is written is read as the same again"() {
        expect:
        policies.each { assert read(WritingEligibility.write(read(it))) == read(it) }
    }

    private void each(Closure<?> work) {
        policies.each { policy -> [first, second].each { work(it, policy, read(policy)) } }
    }

    private Eligibility read(Map policy) {
        def read = bean(ReadingEligibility).read('eligibility', policy)
        assert read.problems() == []: "$policy"
        read.eligibility()
    }

    private static Verdict meant(Boolean told) {
        told == null ? Verdict.UNKNOWN : told ? Verdict.YES : Verdict.NO
    }

    private final Map<String, Map> contents = [:]

    private final Map<UUID, Object> known = [:]

    private facts(Listing listing) {
        known.computeIfAbsent(listing.id()) { bean(EnterpriseFacts).of(listing) }
    }

    private Map content(Listing listing) {
        contents.computeIfAbsent(listing.content()) { new JsonSlurper().parseText(it) }
    }

    private List<Listing> keep(TenantId tenant, RandomCases cases) {
        CurrentTenant.call(tenant) {
            bean(TransactionOperations).execute(TransactionDefinition.DEFAULT) {
                (1..ENTERPRISES).collect {
                    bean(KeepingListings).create(bean(EnterpriseKind), Draft.of(cases.enterprise(it), null), new Editor('spec', PartyRef.BUREAU)).listing()
                }
            }
        }
    }

    private Map<UUID, Boolean> rows(String query, List<Object> parameters) {
        sql.rows(query, parameters).collectEntries { [it.enterprise, it.verdict] }
    }
}
