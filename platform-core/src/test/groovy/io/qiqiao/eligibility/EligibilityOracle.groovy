package io.qiqiao.eligibility

import java.time.LocalDate

/**
 * What eligibility means, told a second time and from the field's own words: over the JSON of a policy and the JSON of
 * an enterprise's record, by way of intervals and whole fractions. It shares no class with the program; the areas and
 * the industries it reads from the lists themselves. true is a yes, false a no, null an unknown.
 */
class EligibilityOracle {

    private static final Map<String, String> PARENTS = rows('regions/gbt2260.csv').collectEntries { [it[0], it[2]] }
    private static final Map<String, String> SECTIONS = sections()
    /** What each figure that follows from others is: dividend and divisor, by weights. */
    private static final Map<String, List<Map<String, Integer>>> SUMS = [
            patents          : [[inventionPatents: 1, utilityPatents: 1, designPatents: 1]],
            patentScore      : [[inventionPatents: 5, utilityPatents: 2, designPatents: 1]],
            patentsAndSoftware: [[inventionPatents: 1, utilityPatents: 1, designPatents: 1, softwareCopyrights: 1]],
            rdThreeYears     : [[rdWanYuan: 1, rdPriorWanYuan: 1, rdEarlierWanYuan: 1]],
            rdIntensity      : [[rdWanYuan: 100], [revenueWanYuan: 1]],
            rdStaffRatio     : [[rdStaff: 100], [staff: 1]],
            rdIntensityThreeYears: [[rdWanYuan: 100, rdPriorWanYuan: 100, rdEarlierWanYuan: 100], [revenueWanYuan: 1, revenuePriorWanYuan: 1, revenueEarlierWanYuan: 1]],
    ]
    private static final List<String> CODES = ['sizeClass', 'stage', 'rdOrganisation', 'highTechField']
    private static final BigDecimal ENDLESS = 10G.pow(60) as BigDecimal

    final LocalDate day

    EligibilityOracle(LocalDate day) {
        this.day = day
    }

    Boolean decide(Map policy, Map enterprise) {
        node(policy.where as Map, enterprise)
    }

    private Boolean node(Map node, Map enterprise) {
        if (node.all != null) {
            def parts = node.all.collect { this.node(it, enterprise) }
            return parts.contains(false) ? false : parts.contains(null) ? null : true
        }
        if (node.any != null || node.none != null) {
            def parts = (node.any ?: node.none).collect { this.node(it, enterprise) }
            def one = parts.contains(true) ? true : parts.contains(null) ? null : false
            return node.any != null ? one : turned(one)
        }
        condition(node, enterprise)
    }

    private static Boolean turned(Boolean verdict) {
        verdict == null ? null : !verdict
    }

    private Boolean condition(Map node, Map enterprise) {
        String fact = node.fact
        switch (node.operator) {
            case 'in': return member(fact, node.values, enterprise)
            case 'not-in': return turned(member(fact, node.values, enterprise))
            case 'holds': return holds(node, enterprise)
            case 'holds-not': return turned(holds(node, enterprise))
            case 'is': return flag(fact, node.values[0], enterprise)
            case 'on-or-after':
            case 'on-or-before': return onDay(fact, node, enterprise)
            default:
                return fact == 'ageMonths' ? age(node, enterprise) : number(fact, node, enterprise)
        }
    }

    private static Boolean member(String fact, List<String> values, Map enterprise) {
        String own = fact.startsWith('custom.') ? told(fact, enterprise) : enterprise[fact]
        if (own == null) {
            return null
        }
        if (fact in CODES || fact.startsWith('custom.')) {
            return values.contains(own)
        }
        def up = fact == 'industry' ? this.&upIndustry : this.&upRegion
        if (values.any { it == own || up(own).contains(it) }) {
            return true
        }
        values.any { up(it).contains(own) } ? null : false
    }

    private static List<String> upRegion(String code) {
        def above = []
        for (def next = PARENTS[code]; next; next = PARENTS[next]) {
            above << next
        }
        above
    }

    private static List<String> upIndustry(String code) {
        if (code ==~ /[A-T]/) {
            return []
        }
        (2..<code.length()).findAll { it < code.length() }.collect { code.substring(0, it) } + SECTIONS[code.take(2)]
    }

    private Boolean holds(Map node, Map enterprise) {
        def titles = enterprise.titles ?: []
        if (!titles) {
            return enterprise.noTitles == true ? false : null
        }
        def each = titles.findAll { it.title in node.values }.collect { held ->
            def from = held.validity?.from ? LocalDate.parse(held.validity.from) : null
            def to = held.validity?.to ? LocalDate.parse(held.validity.to) : null
            Boolean runs = from == null && to == null ? null : (from == null || from <= day) && (to == null || to >= day)
            Boolean longEnough = node.months == null ? true : from == null ? null : from.plusMonths(node.months as int) <= day
            runs == false || longEnough == false ? false : runs == null || longEnough == null ? null : true
        }
        each.contains(true) ? true : each.contains(null) ? null : false
    }

    private static Boolean flag(String fact, String wanted, Map enterprise) {
        def own = fact.startsWith('custom.') ? told(fact, enterprise) : enterprise[fact]
        own == null || !(own.toString() in ['true', 'false']) ? null : own.toString() == wanted
    }

    private static Boolean onDay(String fact, Map node, Map enterprise) {
        if (enterprise[fact] == null) {
            return null
        }
        def own = LocalDate.parse(enterprise[fact])
        def limit = LocalDate.parse(node.values[0])
        node.operator == 'on-or-after' ? own >= limit : own <= limit
    }

    private Boolean age(Map node, Map enterprise) {
        if (enterprise.founded == null) {
            return null
        }
        def turns = { String months -> LocalDate.parse(enterprise.founded).plusMonths(months as int) }
        switch (node.operator) {
            case 'at-least': return turns(node.values[0]) <= day
            case 'more-than': return turns(node.values[0]) < day
            case 'at-most': return turns(node.values[0]) >= day
            case 'less-than': return turns(node.values[0]) > day
            default: return turns(node.values[0]) <= day && turns(node.values[1]) >= day
        }
    }

    private static Boolean number(String fact, Map node, Map enterprise) {
        def span = interval(fact, enterprise)
        if (span == null) {
            return null
        }
        def (BigDecimal low, BigDecimal high, BigDecimal by) = span
        BigDecimal a = by * (node.values[0] as BigDecimal)
        switch (node.operator) {
            case 'at-least': return sure(low >= a, high < a)
            case 'more-than': return sure(low > a, high <= a)
            case 'at-most': return sure(high <= a, low > a)
            case 'less-than': return sure(high < a, low >= a)
            case 'equals': return sure(low == a && high == a, low > a || high < a)
            default:
                BigDecimal b = by * (node.values[1] as BigDecimal)
                return sure(low >= a && high <= b, low > b || high < a)
        }
    }

    private static Boolean sure(boolean yes, boolean no) {
        yes ? true : no ? false : null
    }

    /** The least and the most the figure can be, each times the third; null where nothing is known. */
    private static List<BigDecimal> interval(String fact, Map enterprise) {
        if (fact == 'revenueGrowth') {
            def now = amount('revenueWanYuan', enterprise)
            def before = amount('revenuePriorWanYuan', enterprise)
            return now == null || before == null || before == 0 ? null : [(now - before) * 100, (now - before) * 100, before]
        }
        if (fact == 'revenueGrowthAverage') {
            def (a, b, c) = ['revenueEarlierWanYuan', 'revenuePriorWanYuan', 'revenueWanYuan'].collect { amount(it, enterprise) }
            if (a == null || b == null || c == null || a == 0 || b == 0) {
                return null
            }
            def twice = (b * b + c * a) - 2 * a * b
            return [twice * 100, twice * 100, 2 * a * b]
        }
        if (!SUMS.containsKey(fact)) {
            def own = amount(fact, enterprise)
            return own == null ? null : [own, own, 1G as BigDecimal]
        }
        def parts = SUMS[fact][0].collect { code, weight -> amount(code, enterprise)?.multiply(weight as BigDecimal) }
        def known = parts.findAll { it != null }
        if (SUMS[fact].size() == 1) {
            return known.empty ? null : [known.sum(), known.size() == parts.size() ? known.sum() : ENDLESS, 1G as BigDecimal]
        }
        def by = SUMS[fact][1].collect { code, weight -> amount(code, enterprise)?.multiply(weight as BigDecimal) }
        known.size() < parts.size() || by.contains(null) || by.sum() == 0 ? null : [known.sum(), known.sum(), by.sum()]
    }

    private static BigDecimal amount(String fact, Map enterprise) {
        if (fact.startsWith('custom.')) {
            def text = told(fact, enterprise)
            return text != null && text ==~ /-?\d{1,15}(\.\d{1,6})?/ ? text as BigDecimal : null
        }
        enterprise[fact] == null ? null : enterprise[fact] as BigDecimal
    }

    private static String told(String fact, Map enterprise) {
        def text = enterprise.customFacts?.find { it.fact == fact }?.value
        ['是': 'true', '否': 'false'].getOrDefault(text, text)
    }

    private static Map<String, String> sections() {
        def letter = null
        rows('industries/gbt4754-2017.csv').collectEntries { row ->
            letter = row[0] ==~ /[A-T]/ ? row[0] : letter
            [row[0], letter]
        }
    }

    private static List<List<String>> rows(String list) {
        EligibilityOracle.classLoader.getResource('reference/' + list).readLines('UTF-8').drop(1)*.split(',', -1)*.toList()
    }
}
