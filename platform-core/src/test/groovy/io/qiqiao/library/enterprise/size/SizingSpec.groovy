package io.qiqiao.library.enterprise.size

import io.micronaut.core.io.ResourceResolver
import io.micronaut.serde.ObjectMapper
import io.qiqiao.codes.industry.Industries
import io.qiqiao.testkit.SharedData
import spock.lang.Requires
import spock.lang.Shared
import spock.lang.Specification

import java.time.Clock
import java.time.Instant
import java.time.ZoneOffset

/** The thresholds below were written from the regulation's sentences, apart from the program's data. */
class SizingSpec extends Specification {

    /** By the regulation's items: an industry in it, and the lower limits of 大 / 中 / 小; 微 is what is below. */
    static final REGULATION = [
            // item       GB/T    从业人员（人）      营业收入（万元）        资产总额（万元）
            ['（一）',    '0111', null,             [20000, 500, 50],     null],
            ['（二）',    '0610', [1000, 300, 20],  [40000, 2000, 300],   null],
            ['（二）',    '1411', [1000, 300, 20],  [40000, 2000, 300],   null],
            ['（二）',    '4411', [1000, 300, 20],  [40000, 2000, 300],   null],
            ['（三）',    '4710', null,             [80000, 6000, 300],   [80000, 5000, 300]],
            ['（四）',    '5122', [200, 20, 5],     [40000, 5000, 1000],  null],
            ['（五）',    '5222', [300, 50, 10],    [20000, 500, 100],    null],
            ['（六）',    '5821', [1000, 300, 20],  [30000, 3000, 200],   null],
            ['（六）',    '5910', [1000, 300, 20],  [30000, 3000, 200],   null],
            ['（七）',    '5920', [200, 100, 20],   [30000, 1000, 100],   null],
            ['（八）',    '6020', [1000, 300, 20],  [30000, 2000, 100],   null],
            ['（九）',    '6110', [300, 100, 10],   [10000, 2000, 100],   null],
            ['（十）',    '6210', [300, 100, 10],   [10000, 2000, 100],   null],
            ['（十一）',  '6312', [2000, 100, 10],  [100000, 1000, 100],  null],
            ['（十一）',  '6440', [2000, 100, 10],  [100000, 1000, 100],  null],
            ['（十二）',  '6513', [300, 100, 10],   [10000, 1000, 50],    null],
            ['（十三）',  '7010', null,             [200000, 1000, 100],  [10000, 5000, 2000]],
            ['（十四）',  '7020', [1000, 300, 100], [5000, 1000, 500],    null],
            ['（十五）',  '7241', [300, 100, 10],   null,                 [120000, 8000, 100]],
            ['（十六）',  '7452', [300, 100, 10],   null,                 null],
            ['（十六）',  '7030', [300, 100, 10],   null,                 null],
            ['（十六）',  '8010', [300, 100, 10],   null,                 null],
    ]
    static final CLASSES = [SizeClass.LARGE, SizeClass.MEDIUM, SizeClass.SMALL, SizeClass.MICRO]
    static final PLENTY = 10_000_000

    @Shared Industries industries = new Industries()
    @Shared Sizing sizing = sizing('2026-06-01')

    def "item #item, #code: a #name with #figure of #value is #expected"() {
        expect:
        classOf(code, limits.collect { it == null ? null : it[level] }.withIndex().collect { floor, at -> at == figure ? value : floor }) == expected

        where:
        [item, code, limits, level, figure, value, expected] << boundaries(false)
        name = CLASSES[level]
    }

    def "item #item, #code: all other figures do not make up for #figure of #value"() {
        expect:
        classOf(code, limits.withIndex().collect { each, at -> each == null ? null : at == figure ? value : PLENTY }) == expected

        where:
        [item, code, limits, level, figure, value, expected] << boundaries(true)
    }

    def "a figure the industry is not measured by changes nothing: #code"() {
        expect:
        classOf(code, figures) == expected

        where:
        code   | figures             || expected
        '0111' | [1, 20000, 1]       || SizeClass.LARGE
        '7452' | [300, 0, 0]         || SizeClass.LARGE
        '7241' | [300, 0, 120000]    || SizeClass.LARGE
        '4710' | [1, 80000, 80000]   || SizeClass.LARGE
    }

    def "what is missing is named, and known none the less where it cannot matter: #code #staff/#revenue/#assets"() {
        when:
        def size = sizing.of(Figures.of(code, staff as Long, revenue as BigDecimal, assets as BigDecimal))

        then:
        size.findClass().orElse(null) == sizeClass
        (size instanceof Size.Unknown ? size.fields() : []) == missing

        where:
        code   | staff | revenue | assets || sizeClass       | missing
        null   | 5     | 10      | 10     || null            | ['industry']
        null   | null  | null    | null   || null            | ['industry', 'staff', 'revenueWanYuan', 'assetsWanYuan']
        '6513' | null  | null    | null   || null            | ['staff', 'revenueWanYuan']
        '6513' | 10    | null    | null   || null            | ['revenueWanYuan']
        '6513' | null  | 5000    | null   || null            | ['staff']
        '6513' | 9     | null    | null   || SizeClass.MICRO | []
        '6513' | null  | 49.99   | null   || SizeClass.MICRO | []
        '4710' | 500   | 6000    | null   || null            | ['assetsWanYuan']
        '7452' | 50    | null    | null   || SizeClass.SMALL | []
        'F'    | 50    | 500     | 500    || null            | ['industry']
        '59'   | 50    | 500     | 500    || null            | ['industry']
        'K'    | 50    | 500     | 500    || null            | ['industry']
        'C'    | 50    | 500     | 500    || SizeClass.SMALL | []
        '9999' | 50    | 500     | 500    || null            | ['industry']
    }

    def "an industry outside the rules follows the last item, and the reason says so: #code"() {
        when:
        def size = sizing.of(Figures.of(code, 100L, null, null))

        then:
        size.findClass().get() == SizeClass.MEDIUM
        (size as Size.Known).byAnalogy()

        where:
        code << ['5311', '6840', '8391', '8425', '9411', '9700']
    }

    def "every industry that is fine enough to be kept has a rule"() {
        expect:
        industries.list().findAll { it.isFine() }.every {
            sizing.of(Figures.of(it.code(), 1_000_000L, 1_000_000G, 1_000_000G)).findClass().orElse(null) == SizeClass.LARGE
        }
    }

    def "the rules hold from the day they were issued: #day"() {
        when:
        def rules = sizing(day).rules()

        then:
        rules.number() == '工信部联企业〔2011〕300号'

        where:
        day << ['2011-06-18', '2026-11-26']
    }

    @Requires({ SharedData.present })
    def "the regulation's own sentence says the same: #item"() {
        expect:
        limits.withIndex().findAll { each, at -> each != null }.every { each, at ->
            each == [0, 1, 2].collect { number(sentence, at, it) }
        }

        where:
        [item, limits] << REGULATION.collect { [it[0], it[2..4]] }.unique()
        sentence = SharedData.file('reference/sme-size-regulation.txt').readLines('UTF-8').find { it.startsWith(item) }
    }

    /** The limit of a figure in the clause on 中小微型, on 中型 or on 小型 enterprises. */
    private static Integer number(String sentence, int figure, int clause) {
        def (upper, lower) = sentence.split('其中，')
        def text = clause == 0 ? upper : lower.split('的为')[clause - 1]
        def match = text =~ /${['从业人员', '营业收入', '资产总额'][figure]}(\d+)/
        match.find() ? match.group(1) as Integer : null
    }

    /** Each lower limit at −1, exactly and at +1; in the first kind of case the other figures stand exactly on theirs. */
    private static List boundaries(boolean othersPlenty) {
        REGULATION.collectMany { item, code, staff, revenue, assets ->
            def limits = [staff, revenue, assets]
            (0..2).collectMany { level ->
                (0..2).findAll { limits[it] != null }.collectMany { figure ->
                    def limit = limits[figure][level]
                    def lower = othersPlenty ? lowerOf(limits[figure], limit - 1) : lowerOf(limits, level, figure, limit - 1)
                    [[item, code, limits, level, figure, limit - 1, lower],
                     [item, code, limits, level, figure, limit, CLASSES[level]],
                     [item, code, limits, level, figure, limit + 1, CLASSES[level]]]
                }
            }
        }
    }

    /** The class of one figure alone. */
    private static SizeClass lowerOf(List limits, int value) {
        CLASSES[limits.findIndexOf { value >= it } == -1 ? 3 : limits.findIndexOf { value >= it }]
    }

    /** The lowest of the classes of all figures. */
    private static SizeClass lowerOf(List limits, int level, int figure, int value) {
        (0..2).findAll { limits[it] != null }.collect { lowerOf(limits[it], it == figure ? value : limits[it][level]) }.max { it.ordinal() }
    }

    private SizeClass classOf(String code, List figures) {
        def (staff, revenue, assets) = figures
        sizing.of(Figures.of(code, staff as Long, revenue as BigDecimal, assets as BigDecimal)).findClass().orElse(null)
    }

    private Sizing sizing(String day) {
        new Sizing(ObjectMapper.getDefault(), new ResourceResolver(), industries, Clock.fixed(Instant.parse(day + 'T04:00:00Z'), ZoneOffset.UTC))
    }
}
