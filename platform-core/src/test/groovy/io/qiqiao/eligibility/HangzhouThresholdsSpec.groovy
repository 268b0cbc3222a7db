package io.qiqiao.eligibility

import groovy.json.JsonSlurper
import io.qiqiao.eligibility.Requirement.Condition
import io.qiqiao.eligibility.fact.FactSource
import io.qiqiao.eligibility.fact.FactType
import io.qiqiao.eligibility.fact.ReadingFacts
import io.qiqiao.testkit.PlatformSpec
import io.qiqiao.testkit.SharedData
import spock.lang.Requires
import spock.lang.Shared

import java.time.LocalDate

/** The thirteen policies of a real city, clause by clause: restated as conditions, and probed around every threshold. */
class HangzhouThresholdsSpec extends PlatformSpec {

    static final LocalDate DAY = LocalDate.of(2026, 6, 1)

    @Shared Map<String, List<Map>> policies = new JsonSlurper().parse(getClass().classLoader.getResource('eligibility/hangzhou.json'), 'UTF-8')

    @Requires({ SharedData.isPresent() })
    def "every clause of every policy is restated, or listed with what is left to the reviewer"() {
        given:
        def real = new JsonSlurper().parse(SharedData.file('policies/hangzhou-thresholds.json'), 'UTF-8')

        expect:
        real*.id == policies.keySet() as List
        real.every { (it.condition =~ /(?m)^\d\./).size() == policies[it.id].size() }
    }

    def "nine clauses of ten are expressed, all but a few without a rest"() {
        given:
        def clauses = policies.values().flatten()
        def expressed = clauses.findAll { it.where }
        def whole = expressed.findAll { !it.left }
        println "${clauses.size()} clauses: ${whole.size()} expressed as they are, ${expressed.size() - whole.size()} but for a rest, ${clauses.size() - expressed.size()} not"

        expect:
        clauses.size() == 44
        expressed.size() == 43
        whole.size() == 39
        clauses.findAll { !it.where || it.left }.every { it.left }
    }

    def "around each threshold of #id the condition turns where it should"() {
        given:
        def conditions = read(id).conditions().findAll { it.wanted() instanceof Wanted.Range }

        expect:
        conditions.each { condition ->
            condition.values().eachWithIndex { String limit, int end ->
                def operator = condition.operator().code() == 'between' ? ['at-least', 'at-most'][end] : condition.operator().code()
                def expected = [below: operator in ['at-most', 'less-than'], at: operator in ['at-least', 'at-most'], above: operator in ['at-least', 'more-than']]
                assert verdict(condition, told(condition, limit as BigDecimal, -1)) == Verdict.of(expected.below): "$condition below"
                assert verdict(condition, told(condition, limit as BigDecimal, 0)) == Verdict.of(expected.at): "$condition at"
                assert verdict(condition, told(condition, limit as BigDecimal, 1)) == Verdict.of(expected.above): "$condition above"
                assert verdict(condition, [:]) == Verdict.UNKNOWN
            }
        }

        where:
        id << new JsonSlurper().parse(HangzhouThresholdsSpec.classLoader.getResource('eligibility/hangzhou.json'), 'UTF-8').keySet()
    }

    def "titles and codes of #id are yes, no or unknown as they are told"() {
        given:
        def conditions = read(id).conditions().findAll { !(it.wanted() instanceof Wanted.Range) }

        expect:
        conditions.every { condition -> verdict(condition, [:]) == Verdict.UNKNOWN }
        conditions.every { condition -> verdict(condition, right(condition)) == Verdict.YES }
        conditions.every { condition -> verdict(condition, wrong(condition)) == Verdict.NO }

        where:
        id << new JsonSlurper().parse(HangzhouThresholdsSpec.classLoader.getResource('eligibility/hangzhou.json'), 'UTF-8').keySet()
    }

    def "a strong enterprise qualifies for #those and a young one for #others"() {
        given:
        def strong = [region: '330106', taxRegion: '330106', industry: '391', founded: '2015-01-01', independentAccounting: true, independentLegalPerson: true, highTechField: 'electronics',
                      titles: ['high-tech', 'city-tech-centre', 'city-rd-centre', 'patent-pilot'].collect { [title: it, validity: [from: '2024-01-01', to: '2027-01-01']] },
                      staff: 200, rdStaff: 60, qualifiedRdStaff: 40, rdOrganisation: 'province', rdLedger: true, revenueWanYuan: 25000, revenuePriorWanYuan: 20000, revenueEarlierWanYuan: 15000,
                      rdWanYuan: 1100, rdPriorWanYuan: 900, rdEarlierWanYuan: 700, inventionPatents: 6, utilityPatents: 4, designPatents: 0, softwareCopyrights: 9, registeredCapitalWanYuan: 5000]
        def young = [region: '330108', taxRegion: '330108', industry: '6513', founded: '2024-01-15', independentAccounting: true, noTitles: true, rdLedger: true, revenueWanYuan: 800,
                     rdWanYuan: 90, softwareCopyrights: 2, registeredCapitalWanYuan: 500]

        expect:
        qualifies(strong) == those
        qualifies(young) == others

        where:
        those = (1..11).collect { "hz-proj-$it".toString() }
        others = ['hz-proj-1', 'hz-proj-2', 'hz-proj-8', 'hz-proj-12', 'hz-proj-13']
    }

    private List<String> qualifies(Map told) {
        policies.keySet().findAll { bean(Assessing).assess(read(it), facts(told), DAY).verdict() == Verdict.YES } as List
    }

    private Eligibility read(String id) {
        def where = [all: policies[id].findAll { it.where }*.where]
        def read = bean(ReadingEligibility).read('eligibility', [version: 1, where: where])
        assert read.problems() == []
        read.eligibility()
    }

    private Verdict verdict(Condition condition, Map told) {
        bean(Assessing).assess(new Eligibility(1, [], condition), facts(told), DAY).verdict()
    }

    private facts(Map told) {
        bean(ReadingFacts).of(told, new FactSource(FactSource.RECORD, null))
    }

    /** Fields that make the fact what it is to be: the limit, or one step beside it; of an age a day. */
    private static Map told(Condition condition, BigDecimal limit, int step) {
        def fact = condition.fact()
        if (fact.type() == FactType.AGE) {
            return [founded: DAY.minusMonths(limit as long).minusDays(step).toString()]
        }
        def value = limit + (fact.type() == FactType.NUMBER ? step : step * 0.01)
        switch (fact.code()) {
            case 'rdIntensity': return [revenueWanYuan: 1000, rdWanYuan: value * 10]
            case 'rdIntensityThreeYears': return [revenueWanYuan: 1000, revenuePriorWanYuan: 500, revenueEarlierWanYuan: 500, rdWanYuan: value * 10, rdPriorWanYuan: value * 5, rdEarlierWanYuan: value * 5]
            case 'rdStaffRatio': return [staff: 10000, rdStaff: value * 100]
            case 'qualifiedRdStaffRatio': return [rdStaff: 10000, qualifiedRdStaff: value * 100]
            case 'revenueGrowthAverage': return [revenueEarlierWanYuan: 100, revenuePriorWanYuan: 100 + value, revenueWanYuan: (100 + value) * (100 + value) / 100]
            case 'patentScore': return [inventionPatents: 1, utilityPatents: 2, designPatents: value - 9]
        }
        def formula = fact.formula()
        formula == null ? [(fact.code()): value] : formula.of().keySet().collectEntries { [it, 0] } + [(formula.of().keySet().first()): value]
    }

    private static Map right(Condition condition) {
        switch (condition.fact().code()) {
            case 'titles': return [titles: [[title: condition.values().first(), validity: [from: '2024-01-01', to: '2026-06-01']]]]
            case 'region':
            case 'taxRegion': return [(condition.fact().code()): '330106']
            case 'rdOrganisation': return [rdOrganisation: 'national']
            case 'industry': return [industry: condition.operator().denies() ? '3911' : '6513']
            default: return [(condition.fact().code()): condition.values().first() == 'true']
        }
    }

    private static Map wrong(Condition condition) {
        switch (condition.fact().code()) {
            case 'titles': return [titles: [[title: condition.values().first(), validity: [from: '2024-01-01', to: '2026-05-31']]]]
            case 'region':
            case 'taxRegion': return [(condition.fact().code()): '440106']
            case 'rdOrganisation': return [rdOrganisation: 'none']
            case 'industry': return [industry: condition.operator().denies() ? '6513' : '3911']
            default: return [(condition.fact().code()): condition.values().first() != 'true']
        }
    }
}
