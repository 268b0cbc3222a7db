package io.qiqiao.eligibility

import io.qiqiao.eligibility.wording.EligibilitySentence
import io.qiqiao.testkit.PlatformSpec

class ReadingEligibilitySpec extends PlatformSpec {

    def "what cannot be accepted is named with its place: #place is #code"() {
        when:
        def read = bean(ReadingEligibility).read('eligibility', sent)

        then:
        read.eligibility() == null
        read.problems().collect { [it.field(), it.messageKey()] }.contains([place, code])

        where:
        sent                                                                        || place                       | code
        [fact: 'fame', operator: 'at-least', values: [1]]                           || 'eligibility.fact'          | 'eligibility.unknown-fact'
        [all: [[fact: 'staff', operator: 'holds', values: [1]]]]                    || 'eligibility.all.0.operator' | 'eligibility.operator-does-not-suit'
        [fact: 'staff', operator: 'at-least', values: []]                           || 'eligibility.values'        | 'eligibility.value-missing'
        [fact: 'staff', operator: 'between', values: [1]]                           || 'eligibility.values'        | 'eligibility.value-missing'
        [fact: 'staff', operator: 'between', values: [2, 1]]                        || 'eligibility.values'        | 'eligibility.nothing-between'
        [fact: 'staff', operator: 'at-least', values: [1, 2]]                       || 'eligibility.values'        | 'eligibility.too-many-values'
        [fact: 'staff', operator: 'at-least', values: ['many']]                     || 'eligibility.values'        | 'eligibility.no-value.number'
        [fact: 'rdIntensity', operator: 'at-least', values: ['5万元']]              || 'eligibility.values'        | 'eligibility.no-value.percent'
        [fact: 'region', operator: 'in', values: ['999999']]                        || 'eligibility.values'        | 'eligibility.no-value.region'
        [fact: 'industry', operator: 'in', values: ['ZZ']]                          || 'eligibility.values'        | 'eligibility.no-value.industry'
        [fact: 'titles', operator: 'holds', values: ['best']]                       || 'eligibility.values'        | 'eligibility.no-value.title'
        [fact: 'sizeClass', operator: 'in', values: ['tiny']]                       || 'eligibility.values'        | 'eligibility.no-value.code'
        [fact: 'ageMonths', operator: 'at-least', values: ['1.5']]                  || 'eligibility.values'        | 'eligibility.no-value.age'
        [fact: 'founded', operator: 'on-or-after', values: ['2026-02-30']]          || 'eligibility.values'        | 'eligibility.no-value.date'
        [fact: 'listed', operator: 'is', values: ['maybe']]                         || 'eligibility.values'        | 'eligibility.no-value.flag'
        [fact: 'staff', operator: 'at-least', values: [1], months: 12]              || 'eligibility.months'        | 'eligibility.not-months'
        [fact: 'staff', operator: 'at-least', values: [1], sql: 'drop']             || 'eligibility.sql'           | 'eligibility.unknown-name'
        [all: []]                                                                   || 'eligibility.all'           | 'eligibility.empty-group'
        [all: [[some: []]]]                                                         || 'eligibility.all.0'         | 'eligibility.not-a-requirement'
        [all: ['text']]                                                             || 'eligibility.all.0'         | 'eligibility.not-a-requirement'
        [version: 2, fact: 'staff']                                                 || 'eligibility.version'       | 'eligibility.version-unknown'
        nested(5)                                                                   || 'eligibility.all.0.all.0.all.0.all.0' | 'eligibility.too-deep'
        [all: (1..101).collect { [fact: 'staff', operator: 'at-least', values: [it]] }] || 'eligibility'           | 'eligibility.too-many'
        [fact: 'custom.x', operator: 'at-least', values: [1]]                       || 'eligibility.fact'          | 'eligibility.unknown-fact'
        [facts: [[code: 'x', type: 'NUMBER', zh: 'x']], where: [fact: 'staff']]     || 'eligibility.facts.0.code'  | 'eligibility.no-code-of-a-fact'
        [facts: [[code: 'custom.x', type: 'REGION', zh: 'x']], where: [:]]          || 'eligibility.facts.0.type'  | 'eligibility.no-type-of-a-fact'
        [facts: [[code: 'custom.x', type: 'NUMBER']], where: [:]]                   || 'eligibility.facts.0.zh'    | 'eligibility.fact-without-name'
    }

    def "values are kept in one spelling: #sent is #kept"() {
        expect:
        bean(ReadingEligibility).read('eligibility', [fact: fact, operator: operator, values: [sent]]).eligibility().conditions().first().values() == [kept]

        where:
        fact             | operator   | sent          || kept
        'revenueWanYuan' | 'at-least' | '2亿元'       || '20000'
        'revenueWanYuan' | 'at-least' | '5000元'      || '0.5'
        'revenueWanYuan' | 'at-least' | '３,０００万元' || '3000'
        'staff'          | 'at-least' | '50人'        || '50'
        'rdIntensity'    | 'at-least' | '5.0%'        || '5'
        'industry'       | 'in'       | 'I6513'       || '6513'
        'titles'         | 'holds'    | '高新技术企业' || 'high-tech'
        'listed'         | 'is'       | '是'          || 'true'
    }

    def "it is printed as a sentence, in Chinese and in English"() {
        given:
        def policy = bean(ReadingEligibility).read('eligibility', [
                version: 1,
                facts: [[code: 'custom.exportShare', type: 'percent', zh: '出口占比', en: 'Share of exports']],
                where: [all: [[fact: 'region', operator: 'in', values: ['440106', '441900']],
                              [fact: 'ageMonths', operator: 'at-least', values: [12]],
                              [any: [[fact: 'titles', operator: 'holds', values: ['high-tech', 'little-giant'], months: 18],
                                     [fact: 'revenueWanYuan', operator: 'between', values: [300, 3000.5]],
                                     [fact: 'custom.exportShare', operator: 'more-than', values: [30]]]],
                              [none: [[fact: 'dishonest', operator: 'is', values: [true]], [fact: 'industry', operator: 'in', values: ['70']]]]]]]).eligibility()

        expect:
        bean(EligibilitySentence).print(policy, locale) == sentence

        where:
        locale                   || sentence
        Locale.SIMPLIFIED_CHINESE || '注册地在广州市天河区或东莞市，并且成立时间满 1 年，并且（持有有效的高新技术企业或专精特新“小巨人”企业称号满 18 个月，或者上年度营业收入在 300 万元 至 3,000.5 万元 之间，或者出口占比超过 30%），并且（没有下列任何一种情形：列入经营异常或严重违法失信名单：是，或者所属行业属于房地产业（70））。'
        Locale.ENGLISH            || 'Registered in is in 广州市天河区 or 东莞市, and Age: at least 1 year, and (has held the title High-tech enterprise or Little Giant for 18 months, or Revenue of last year: from 300 ×10,000 yuan to 3,000.5 ×10,000 yuan, or Share of exports: more than 30%), and (none of these: On a list of dishonest enterprises: yes, or Industry belongs to 房地产业 (70)).'
    }

    private static Map nested(int depth) {
        depth == 0 ? [fact: 'staff', operator: 'at-least', values: [1]] : [all: [nested(depth - 1)]]
    }
}
