package io.qiqiao.matching

import io.qiqiao.testkit.PlatformSpec
import spock.lang.Shared

import java.time.LocalDate

class MatchRulesSpec extends PlatformSpec {

    static final TODAY = LocalDate.parse('2026-11-28')
    static final NONE = 'silent'

    @Shared Map<String, MatchRule> rules = application.getBeansOfType(MatchRule).collectEntries { [it.name(), it] }
    @Shared RuleSet set = bean(RuleSets).of('2026-1')

    def "the chain has these rules in this order, and each that counts weighs something"() {
        expect:
        bean(RuleChain).names() == ['category', 'subject', 'region', 'industry', 'size', 'price', 'time-limit', 'rating',
                                    'past-success', 'load', 'absence', 'conflict', 'publication']
        set.weights().keySet() == (bean(RuleChain).names() - ['absence', 'conflict', 'publication']) as Set
        set.status() == 'in-force'
    }

    def "#rule: #says where the demand has #need and the service #offered"() {
        expect:
        said(rule, need, offered) == says

        where:
        rule         | need                                           | offered                                            || says
        'category'   | [category: 'ip']                               | [categories: ['ip', 'legal']]                      || '1.0 same category:ip'
        'category'   | [category: 'ip']                               | [categories: ['legal']]                            || NONE
        'category'   | [:]                                            | [categories: ['ip']]                               || NONE
        'subject'    | [:]                                            | [fit: 0.8, words: ['专利', '检索']]                  || '0.8 words text:专利、检索'
        'subject'    | [:]                                            | [fit: 0.5]                                         || '0.5 alike '
        'subject'    | [:]                                            | [fit: 0]                                           || NONE
        'region'     | [region: '440106']                             | [coverage: ['441700']]                             || 'rejects not-there region:440106'
        'region'     | [region: '440106']                             | [coverage: ['440100'], place: '440106']            || '1.0 near region:440106'
        'region'     | [region: '440106']                             | [place: '440104']                                  || '0.67 near region:440100'
        'region'     | [region: '440106']                             | [place: '441704']                                  || '0.33 near region:440000'
        'region'     | [region: '440106']                             | [coverage: ['440000'], place: '110101']            || '0.33 covers region:440106'
        'region'     | [region: '440106']                             | [place: '110101']                                  || NONE
        'region'     | [region: '440106']                             | [:]                                                || NONE
        'region'     | [:]                                            | [coverage: ['441700']]                             || NONE
        'industry'   | [industry: '6513']                             | [industries: ['I']]                                || '1.0 same industry:I'
        'industry'   | [industry: '6513']                             | [industries: ['C', '65']]                          || '1.0 same industry:65'
        'industry'   | [industry: '6513']                             | [industries: ['C']]                                || 'rejects other industry:6513'
        'industry'   | [:]                                            | [industries: ['C']]                                || NONE
        'industry'   | [industry: '6513']                             | [:]                                                || NONE
        'size'       | [size: 'small']                                | [sizes: ['small', 'micro']]                        || '1.0 same size:small'
        'size'       | [size: 'large']                                | [sizes: ['small', 'micro']]                        || 'rejects other size:large'
        'size'       | [:]                                            | [sizes: ['small']]                                 || NONE
        'price'      | [budgetFen: 100L]                              | [free: true]                                       || '1.0 free '
        'price'      | [budgetFen: 800000L]                           | [feeFromYuan: 8000.00]                             || '1.0 within 8000'
        'price'      | [budgetFen: 799999L]                           | [feeFromYuan: 8000]                                || 'rejects above 8000'
        'price'      | [budgetFen: 1L]                                | [:]                                                || NONE
        'price'      | [:]                                            | [feeFromYuan: 8000]                                || NONE
        'time-limit' | [wantedBy: LocalDate.parse('2026-12-02')]      | [workingDays: 3L]                                  || '1.0 in-time 3,2026-12-02'
        'time-limit' | [wantedBy: LocalDate.parse('2026-12-01')]      | [workingDays: 3L]                                  || 'rejects too-late 3,2026-12-02'
        'time-limit' | [wantedBy: LocalDate.parse('2027-02-01')]      | [workingDays: 60L]                                 || NONE
        'time-limit' | [:]                                            | [workingDays: 3L]                                  || NONE
        'time-limit' | [wantedBy: LocalDate.parse('2026-12-01')]      | [:]                                                || NONE
        'rating'     | [:]                                            | [:]                                                || NONE
        'absence'    | [:]                                            | [endsOn: LocalDate.parse('2026-11-27')]            || 'rejects ended 2026-11-27'
        'absence'    | [:]                                            | [endsOn: TODAY]                                    || NONE
        'absence'    | [:]                                            | [beginsOn: LocalDate.parse('2026-12-01')]          || 'rejects not-begun 2026-12-01'
        'absence'    | [:]                                            | [:]                                                || NONE
        'conflict'   | [asking: new Need.Asking('甲公司', null)]         | [conflicts: ['甲公司的竞争对手，不便评审']]             || 'rejects declared '
        'conflict'   | [asking: new Need.Asking('乙公司', null)]         | [conflicts: ['甲公司']]                               || NONE
        'conflict'   | [asking: new Need.Asking('某某检测', null)]       | [:]                                                || 'rejects itself '
        'conflict'   | [asking: new Need.Asking('换了名', '91A')]        | [code: '91A']                                      || 'rejects itself '
        'conflict'   | [:]                                            | [conflicts: ['甲公司']]                               || NONE
        'publication' | [:]                                           | [draft: true]                                      || '0.0 not-yet '
        'publication' | [:]                                           | [:]                                                || NONE
    }

    def "past-success and load: #says after #track"() {
        expect:
        said(rule, [:], [:], track) == says

        where:
        rule           | track                        || says
        'past-success' | null                         || NONE
        'past-success' | new Track(0, 0, 0, 2, null)  || NONE
        'past-success' | new Track(3, 2, 1, 0, null)  || '0.5 taken 3,2'
        'past-success' | new Track(0, 0, 2, 0, null)  || '-1.0 missed 2'
        'load'         | null                         || NONE
        'load'         | new Track(0, 0, 0, 4, null)  || NONE
        'load'         | new Track(0, 0, 0, 5, null)  || '-1.0 heavy 5'
        'load'         | new Track(0, 0, 0, 20, null) || 'rejects most 20'
    }

    def "what was turned down for the demand is rejected by name, and every sentence can be said in both languages"() {
        given:
        def refused = candidate([:])
        def judged = bean(RuleChain).judge(refused, new Circumstances(need([:]), set, TODAY, [:], [refused.id()] as Set))

        expect:
        judged.findRejection().get().with { [it.rule(), bean(Reasons).say(Locale.SIMPLIFIED_CHINESE, it)] } == ['conflict', '这项需求此前已谢绝它']

        and:
        def judgedWell = bean(RuleChain).judge(candidate([categories: ['ip'], fit: 1, words: ['专利'], place: '440106']),
                new Circumstances(need([category: 'ip', region: '440106']), set, TODAY, [:], [] as Set))
        judgedWell.score() == 15 + 60 + 8
        judgedWell.reasons().collect { bean(Reasons).say(Locale.SIMPLIFIED_CHINESE, it) } == ['服务类别相同：知识产权', '内容对得上：提到了“专利”', '就近：也在天河区']
        judgedWell.reasons().collect { bean(Reasons).say(Locale.ENGLISH, it) }.every { !it.startsWith('matching.') }
    }

    def "proposed by itself is what is near: #cover of the title found, category #category, is #near"() {
        given:
        def judged = bean(RuleChain).judge(candidate([cover: cover, categories: ['ip']]), new Circumstances(need([category: category]), set, TODAY, [:], [] as Set))

        expect:
        judged.isNear(set) == near

        where:
        cover | category || near
        0.19  | null     || false
        0.2   | null     || true
        0.0   | 'ip'     || true
        0.0   | 'legal'  || false
    }

    private String said(String rule, Map need, Map offered, Track track = null) {
        def judged = candidate(offered)
        def tracks = track ? [(judged.answering()): track] : [:]
        def verdict = rules[rule].judge(judged, new Circumstances(this.need(need), set, TODAY, tracks, [] as Set))
        switch (verdict) {
            case Verdict.Counts: return "${Math.round(verdict.share() * 100) / 100.0d} ${verdict.key()} ${verdict.arguments().join(',')}".toString()
            case Verdict.Rejects: return "rejects ${verdict.key()} ${verdict.arguments().join(',')}".toString()
            default: return NONE
        }
    }

    private static Need need(Map fields) {
        new Need(UUID.randomUUID(), '需求', null, fields.category, fields.region, fields.budgetFen, fields.wantedBy, fields.industry, fields.size, fields.asking)
    }

    private static Candidate candidate(Map fields) {
        new Candidate('product', UUID.randomUUID(), null, '440106', 'public', '服务', !fields.draft, new Provider('institution', UUID.randomUUID().toString(), '某某检测', fields.code),
                fields.categories ?: [], fields.place, fields.coverage ?: [], fields.industries ?: [], fields.sizes ?: [], fields.free,
                fields.feeFromYuan as BigDecimal, fields.workingDays, fields.beginsOn, fields.endsOn, fields.conflicts ?: [], (fields.fit ?: 0) as double, (fields.cover ?: 0) as double, fields.words ?: [])
    }
}
