package io.qiqiao.eligibility

import io.qiqiao.eligibility.fact.FactSource
import io.qiqiao.eligibility.fact.Facts
import io.qiqiao.eligibility.fact.ReadingFacts
import io.qiqiao.testkit.PlatformSpec

import java.time.Instant
import java.time.LocalDate

import static io.qiqiao.eligibility.Verdict.NO
import static io.qiqiao.eligibility.Verdict.UNKNOWN
import static io.qiqiao.eligibility.Verdict.YES

class AssessingSpec extends PlatformSpec {

    static final LocalDate DAY = LocalDate.of(2026, 3, 1)

    def "#fact #operator #values: an enterprise of #told answers #verdict"() {
        expect:
        assess([fact: fact, operator: operator, values: values], told).verdict() == verdict

        where:
        fact            | operator       | values               | told                                                      || verdict
        // an area lies in all above it; who is known too coarsely may lie there or not
        'region'        | 'in'           | ['440100']           | [region: '440106']                                        || YES
        'region'        | 'in'           | ['440106']           | [region: '440100']                                        || UNKNOWN
        'region'        | 'in'           | ['440106']           | [region: '440103']                                        || NO
        'region'        | 'not-in'       | ['440106']           | [region: '440103']                                        || YES
        'region'        | 'not-in'       | ['440000']           | [region: '440106']                                        || NO
        'region'        | 'in'           | ['440106', '330000'] | [region: '330106']                                        || YES
        'region'        | 'in'           | ['440000']           | [:]                                                       || UNKNOWN
        // Dongguan and Zhongshan have towns and no districts
        'region'        | 'in'           | ['441900']           | [region: '441900003']                                     || YES
        'region'        | 'in'           | ['441900003']        | [region: '441900']                                        || UNKNOWN
        'region'        | 'in'           | ['441900']           | [region: '442000']                                        || NO
        'region'        | 'in'           | ['440000']           | [region: '442000']                                        || YES
        // a municipality's districts are its own; the placeholder between does not count
        'region'        | 'in'           | ['110000']           | [region: '110105']                                        || YES
        'region'        | 'in'           | ['110105']           | [region: '110000']                                        || UNKNOWN
        // industries by section, division, group, class
        'industry'      | 'in'           | ['I']                | [industry: '6513']                                        || YES
        'industry'      | 'in'           | ['65']               | [industry: '6513']                                        || YES
        'industry'      | 'in'           | ['6513']             | [industry: '651']                                         || UNKNOWN
        'industry'      | 'in'           | ['6513']             | [industry: '6520']                                        || NO
        'industry'      | 'not-in'       | ['C']                | [industry: '6513']                                        || YES
        // codes
        'sizeClass'     | 'in'           | ['small', 'micro']   | [sizeClass: 'micro']                                      || YES
        'sizeClass'     | 'not-in'       | ['large']            | [sizeClass: 'large']                                      || NO
        // titles hold from their first day to their last
        'titles'        | 'holds'        | ['high-tech']        | [titles: [held('high-tech', '2023-03-01', '2026-03-01')]] || YES
        'titles'        | 'holds'        | ['high-tech']        | [titles: [held('high-tech', '2023-03-01', '2026-02-28')]] || NO
        'titles'        | 'holds'        | ['high-tech']        | [titles: [held('high-tech', '2026-03-02', null)]]         || NO
        'titles'        | 'holds'        | ['high-tech']        | [titles: [held('high-tech', '2023-03-01', null)]]         || YES
        'titles'        | 'holds'        | ['high-tech']        | [titles: [[title: 'high-tech']]]                          || UNKNOWN
        'titles'        | 'holds'        | ['high-tech']        | [titles: [held('tech-sme', '2023-03-01', null)]]          || NO
        'titles'        | 'holds'        | ['high-tech']        | [titles: []]                                              || UNKNOWN
        'titles'        | 'holds'        | ['high-tech']        | [noTitles: true]                                          || NO
        'titles'        | 'holds-not'    | ['high-tech']        | [noTitles: true]                                          || YES
        'titles'        | 'holds-not'    | ['high-tech']        | [titles: [[title: 'high-tech']]]                          || UNKNOWN
        // numbers, around the limit
        'staff'         | 'at-least'     | [50]                 | [staff: 49]                                               || NO
        'staff'         | 'at-least'     | [50]                 | [staff: 50]                                               || YES
        'staff'         | 'more-than'    | [50]                 | [staff: 50]                                               || NO
        'staff'         | 'at-most'      | [50]                 | [staff: 50]                                               || YES
        'staff'         | 'at-most'      | [50]                 | [staff: 51]                                               || NO
        'staff'         | 'less-than'    | [50]                 | [staff: 50]                                               || NO
        'staff'         | 'equals'       | [50]                 | [staff: 50]                                               || YES
        'staff'         | 'between'      | [50, 60]             | [staff: 60]                                               || YES
        'staff'         | 'between'      | [50, 60]             | [staff: 61]                                               || NO
        // a sum says its unit, or is 万元
        'revenueWanYuan'| 'at-least'     | ['2亿元']            | [revenueWanYuan: 20000]                                   || YES
        'revenueWanYuan'| 'at-least'     | ['2亿元']            | [revenueWanYuan: 19999.99]                                || NO
        // a share is not rounded: 4.9999 % is less than 5 %
        'rdIntensity'   | 'at-least'     | ['5%']               | [rdWanYuan: 49.999, revenueWanYuan: 1000]                 || NO
        'rdIntensity'   | 'at-least'     | ['5%']               | [rdWanYuan: 50, revenueWanYuan: 1000]                     || YES
        'rdIntensity'   | 'at-least'     | ['5%']               | [rdWanYuan: 50, revenueWanYuan: 0]                        || UNKNOWN
        'rdIntensity'   | 'at-least'     | ['5%']               | [rdWanYuan: 50]                                           || UNKNOWN
        'revenueGrowth' | 'at-least'     | ['15']               | [revenueWanYuan: 115, revenuePriorWanYuan: 100]           || YES
        'revenueGrowth' | 'at-least'     | ['15']               | [revenueWanYuan: 114.9, revenuePriorWanYuan: 100]         || NO
        // a sum of which only a part is told is at least that part
        'patents'       | 'at-least'     | [4]                  | [inventionPatents: 4]                                     || YES
        'patents'       | 'at-least'     | [5]                  | [inventionPatents: 4]                                     || UNKNOWN
        'patents'       | 'at-most'      | [3]                  | [inventionPatents: 4]                                     || NO
        'patents'       | 'at-most'      | [4]                  | [inventionPatents: 4]                                     || UNKNOWN
        'patents'       | 'at-least'     | [0]                  | [:]                                                       || UNKNOWN
        // ages turn on the anniversary
        'ageMonths'     | 'at-least'     | [12]                 | [founded: '2025-03-01']                                   || YES
        'ageMonths'     | 'at-least'     | [12]                 | [founded: '2025-03-02']                                   || NO
        'ageMonths'     | 'at-most'      | [60]                 | [founded: '2021-03-01']                                   || YES
        'ageMonths'     | 'at-most'      | [60]                 | [founded: '2021-02-28']                                   || NO
        'ageMonths'     | 'less-than'    | [60]                 | [founded: '2021-03-01']                                   || NO
        'ageMonths'     | 'at-least'     | [24]                 | [founded: '2024-02-29']                                   || YES
        'founded'       | 'on-or-before' | ['2021-03-01']       | [founded: '2021-03-01']                                   || YES
        'founded'       | 'on-or-after'  | ['2021-03-02']       | [founded: '2021-03-01']                                   || NO
        'listed'        | 'is'           | ['是']               | [listed: true]                                            || YES
        'listed'        | 'is'           | [false]              | [listed: true]                                            || NO
    }

    def "a title must have been held for #months months: since #from it is #verdict"() {
        expect:
        assess([fact: 'titles', operator: 'holds', values: ['high-tech'], months: months], [titles: [held('high-tech', from, '2027-01-01')]]).verdict() == verdict

        where:
        months | from         || verdict
        12     | '2025-03-01' || YES
        12     | '2025-03-02' || NO
        12     | null         || UNKNOWN
    }

    def "#kind of a yes, a no and an unknown: #parts make #verdict"() {
        given:
        def conditions = parts.collect { [fact: [YES: 'staff', NO: 'staff', UNKNOWN: 'rdStaff'][it.name()], operator: it == NO ? 'more-than' : 'at-least', values: [50]] }

        expect:
        assess([(kind): conditions], [staff: 50]).verdict() == verdict

        where:
        kind   | parts              || verdict
        'all'  | [YES, YES]         || YES
        'all'  | [YES, UNKNOWN]     || UNKNOWN
        'all'  | [NO, UNKNOWN]      || NO
        'any'  | [NO, UNKNOWN]      || UNKNOWN
        'any'  | [YES, UNKNOWN]     || YES
        'any'  | [NO, NO]           || NO
        'none' | [NO, NO]           || YES
        'none' | [NO, UNKNOWN]      || UNKNOWN
        'none' | [YES, UNKNOWN]     || NO
    }

    def "each condition is answered with its clause, the value used, its source, and what to supply"() {
        given:
        def policy = [all: [[fact: 'staff', operator: 'at-least', values: [50], clause: '第三条（一）'],
                            [fact: 'rdIntensity', operator: 'at-least', values: [5], clause: '第三条（二）'],
                            [fact: 'patents', operator: 'at-least', values: [9], clause: '第三条（三）']]]

        when:
        def answer = assess(policy, [staff: 60, rdWanYuan: 10, utilityPatents: 2])

        then:
        answer.verdict() == UNKNOWN
        answer.findings()*.condition()*.clause() == ['第三条（一）', '第三条（二）', '第三条（三）']
        answer.findings()*.verdict() == [YES, UNKNOWN, UNKNOWN]
        answer.findings()[0].with { value().number() == 60 && sources() == [SOURCE] && missing() == [] }
        answer.findings()[1].missing()*.code() == ['revenueWanYuan']
        answer.missing()*.code() == ['revenueWanYuan', 'inventionPatents', 'designPatents']
    }

    def "what is missed is told by how much: #told misses #policy by #gap"() {
        expect:
        assess(policy, told).findings().first().gap() == gap

        where:
        policy                                                       | told                                     || gap
        [fact: 'staff', operator: 'at-least', values: [50]]          | [staff: 47]                              || new Gap.TooLittle(3G as BigDecimal)
        [fact: 'staff', operator: 'at-most', values: [50]]           | [staff: 47]                              || null
        [fact: 'staff', operator: 'at-most', values: [50]]           | [staff: 52]                              || new Gap.TooMuch(2G as BigDecimal)
        [fact: 'rdIntensity', operator: 'at-least', values: [5]]     | [rdWanYuan: 49.999, revenueWanYuan: 1000] || new Gap.TooLittle(0.01)
        [fact: 'ageMonths', operator: 'at-least', values: [12]]      | [founded: '2025-06-10']                  || new Gap.MetOn(LocalDate.of(2026, 6, 10))
        [fact: 'ageMonths', operator: 'more-than', values: [12]]     | [founded: '2025-03-01']                  || new Gap.MetOn(LocalDate.of(2026, 3, 2))
        [fact: 'ageMonths', operator: 'at-most', values: [12]]       | [founded: '2020-03-01']                  || null
    }

    def "an enterprise is #standing that lacks #lacking"() {
        given:
        def policy = [all: [[fact: 'region', operator: 'in', values: ['440100']],
                            [any: [[fact: 'staff', operator: 'at-least', values: [50]], [fact: 'titles', operator: 'holds', values: ['high-tech']]]],
                            [fact: 'inventionPatents', operator: 'at-least', values: [2]],
                            [none: [[fact: 'dishonest', operator: 'is', values: [true]]]]]]

        when:
        def answer = assess(policy, [region: '440106', staff: 50, inventionPatents: 2, dishonest: false] + told)

        then:
        answer.standing() == standing
        answer.lacking()*.condition()*.fact()*.code() == lacking

        where:
        told                                       || standing          | lacking
        [:]                                        || Standing.ELIGIBLE | []
        [inventionPatents: 1]                      || Standing.NEAR     | ['inventionPatents']
        [staff: 49, noTitles: true]                || Standing.NEAR     | ['staff']
        [staff: 49]                                || Standing.UNKNOWN  | []
        [staff: 49, noTitles: true, inventionPatents: 1] || Standing.OUT | ['staff', 'inventionPatents']
        [region: '440300']                         || Standing.OUT      | []
        [dishonest: true]                          || Standing.NEAR     | ['dishonest']
        [inventionPatents: 1, staff: null]         || Standing.NEAR     | ['inventionPatents']
    }

    static final FactSource SOURCE = new FactSource(FactSource.RECORD, Instant.parse('2026-02-01T00:00:00Z'))

    private Assessment assess(Map policy, Map told) {
        def read = bean(ReadingEligibility).read('eligibility', policy)
        assert read.problems() == []
        Facts facts = bean(ReadingFacts).of(told, SOURCE)
        bean(Assessing).assess(read.eligibility(), facts, DAY)
    }

    private static Map held(String title, String from, String to) {
        [title: title, validity: [from: from, to: to].findAll { it.value }]
    }
}
