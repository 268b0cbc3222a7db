package io.qiqiao.eligibility

/** Enterprises and policies made up at random from one seed, close enough to each other that thresholds are hit. */
class RandomCases {

    static final List<String> REGIONS = ['440000', '440100', '440106', '440103', '441900', '441900003', '442000', '110000', '110105', '330100', '330106']
    static final List<String> INDUSTRIES = ['6513', '651', '6520', '3911', '391', '0111', '7320', '8610']
    static final List<String> WIDE = ['I', '65', '651', '6513', 'C', '39', '391', '3911', 'A', 'M']
    static final List<String> TITLES = ['high-tech', 'tech-sme', 'little-giant', 'city-tech-centre']
    static final List<String> DAYS = ['2019-02-28', '2020-02-29', '2024-02-29', '2025-05-31', '2025-11-30', '2026-05-31', '2026-06-01']
    static final List<String> NUMBERS = ['staff', 'inventionPatents', 'utilityPatents', 'designPatents', 'softwareCopyrights', 'rdStaff', 'revenueWanYuan', 'revenuePriorWanYuan',
                                         'revenueEarlierWanYuan', 'rdWanYuan', 'rdPriorWanYuan', 'rdEarlierWanYuan', 'assetsWanYuan']
    static final List<String> DERIVED = ['patents', 'patentScore', 'patentsAndSoftware', 'rdThreeYears', 'rdIntensity', 'rdStaffRatio', 'rdIntensityThreeYears', 'revenueGrowth', 'revenueGrowthAverage']
    static final List<String> FLAGS = ['listed', 'rdLedger', 'dishonest', 'independentLegalPerson']

    private final Random random

    RandomCases(long seed) {
        random = new Random(seed)
    }

    Map<String, Object> enterprise(int number) {
        Map<String, Object> fields = [title: "企业$number".toString()]
        maybe { fields.region = any(REGIONS) }
        maybe { fields.industry = any(INDUSTRIES) }
        maybe { fields.founded = any(DAYS) }
        maybe { fields.stage = any(['start-up', 'growth']) }
        maybe { fields.rdOrganisation = any(['none', 'city', 'province']) }
        NUMBERS.each { name -> maybe { fields[name] = name.endsWith('WanYuan') ? any([0, 100, 199.99, 200, 2000, 3000, 4000]) : random.nextInt(6) * any([1, 10]) } }
        FLAGS.each { name -> maybe { fields[name] = random.nextBoolean() } }
        maybe { random.nextInt(4) == 0 ? (fields.noTitles = true) : (fields.titles = (0..random.nextInt(2)).collect { title() }) }
        maybe { fields.customFacts = [[fact: 'custom.exportShare', value: any(['30', '30.5', '50', '多'])], [fact: 'custom.green', value: any(['true', '否', 'x'])]] }
        fields
    }

    Map<String, Object> policy() {
        [version: 1, where: node(0), facts: [[code: 'custom.exportShare', type: 'PERCENT', zh: '出口占比'], [code: 'custom.green', type: 'FLAG', zh: '绿色工厂']]]
    }

    private Map<String, Object> node(int depth) {
        if (depth == 3 || (depth > 0 && random.nextInt(3) > 0)) {
            return condition()
        }
        [(any(['all', 'any', 'none'])): (0..random.nextInt(3)).collect { node(depth + 1) }]
    }

    private Map<String, Object> condition() {
        switch (random.nextInt(11)) {
            case 0: return [fact: 'region', operator: any(['in', 'not-in']), values: some(REGIONS)]
            case 1: return [fact: 'industry', operator: any(['in', 'not-in']), values: some(WIDE)]
            case 2: return [fact: 'sizeClass', operator: any(['in', 'not-in']), values: some(['micro', 'small', 'medium', 'large'])]
            case 3: return [fact: 'rdOrganisation', operator: any(['in', 'not-in']), values: some(['none', 'city', 'province'])]
            case 4: return [fact: 'titles', operator: any(['holds', 'holds-not']), values: some(TITLES)] + (random.nextBoolean() ? [:] : [months: any([1, 12, 18])])
            case 5: return [fact: 'founded', operator: any(['on-or-after', 'on-or-before']), values: [any(DAYS)]]
            case 6: return [fact: 'ageMonths'] + compared([1, 6, 12, 24, 75])
            case 7: return [fact: any(FLAGS), operator: 'is', values: [any(['true', 'false'])]]
            case 8: return [fact: 'custom.exportShare'] + compared([30, 30.5, 40])
            case 9: return [fact: 'custom.green', operator: 'is', values: [any(['true', 'false'])]]
            default: return [fact: any(NUMBERS + DERIVED)] + compared([0, 1, 4, 5, 10, 20, 50, 100, 199.99, 200, 2000, 3000])
        }
    }

    private Map<String, Object> compared(List<Number> limits) {
        def operator = any(['at-least', 'at-most', 'more-than', 'less-than', 'between'])
        def (low, high) = [any(limits), any(limits)].sort()
        [operator: operator, values: operator == 'between' ? [low.toString(), high.toString()] : [low.toString()]]
    }

    private Map<String, Object> title() {
        def (from, to) = [any(DAYS), any(DAYS)].sort()
        Map validity = [:]
        maybe { validity.from = from }
        maybe { validity.to = to }
        [title: any(TITLES)] + (validity ? [validity: validity] : [:])
    }

    private void maybe(Closure told) {
        if (random.nextInt(10) < 7) {
            told()
        }
    }

    private <T> T any(List<T> list) {
        list[random.nextInt(list.size())]
    }

    private <T> List<T> some(List<T> list) {
        (0..random.nextInt(2)).collect { any(list) }.unique()
    }
}
