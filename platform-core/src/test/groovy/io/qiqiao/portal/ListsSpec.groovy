package io.qiqiao.portal

import java.time.LocalDate
import java.time.ZoneId

class ListsSpec extends PortalSpec {

    static final TODAY = LocalDate.now(ZoneId.of('Asia/Shanghai'))

    def setupSpec() {
        (1..23).each { product(tianhe, [title: "记账 $it", category: 'finance-tax']) }
        (1..4).each { product(yangdong, [title: "检测 $it", category: 'testing']) }
        institution(tianhe, [title: '天河财税', categories: ['finance-tax', 'legal'], kind: 'accounting-firm'])
        institution(yangdong, [title: '阳东检测站', categories: ['testing'], kind: 'public-institution'])
        (1..22).each { policy(guangzhou, [title: "办法 $it", date: "2026-01-${String.format('%02d', it)}", classification: 'finance']) }
        policy(guangzhou, [title: '没有日期的办法', classification: 'tax'])
        policy(yangdong, [title: '失效办法', date: '2019-01-01', classification: 'tax', expires: TODAY.minusDays(1).toString()])
        policy(yangdong, [title: '在报办法', date: '2025-05-05', classification: 'talent', applicationFrom: '2025-01-01', applicationTo: TODAY.toString(), expires: TODAY.toString()])
    }

    def "#path lists #titles.size() records over its parts, each once, and says how many there are"() {
        when:
        def seen = []
        def first = page(tianhe, path)
        for (def part = first; part != null;) {
            assert part.status == 200
            seen.addAll(PortalSpec.titles(part))
            def next = next(part)
            part = next ? page(tianhe, next) : null
        }

        then:
        seen == titles
        first.body.contains("共 ${titles.size()} ")

        where:
        path                               || titles
        '/products'                        || (4..1).collect { "检测 $it".toString() } + (23..1).collect { "记账 $it".toString() }
        '/products?category=testing'       || (4..1).collect { "检测 $it".toString() }
        '/products?area=here'              || (23..1).collect { "记账 $it".toString() }
        '/products?category=legal'         || []
        '/institutions'                    || ['阳东检测站', '天河财税']
        '/institutions?category=legal'     || ['天河财税']
        '/policies'                        || (22..1).collect { "办法 $it".toString() } + ['在报办法', '没有日期的办法']
        '/policies?state=open'             || ['在报办法']
        '/policies?state=expired'          || ['失效办法']
        '/policies?category=finance'       || (22..1).collect { "办法 $it".toString() }
        '/policies?area=here'              || (22..1).collect { "办法 $it".toString() } + ['没有日期的办法']
    }

    def "a category that is on is a chip with the way back"() {
        when:
        def body = page(tianhe, '/products?category=testing&area=here').body

        then:
        body.contains('class="chip on" href="/products?area=here"')
        body.contains('class="chip on" href="/products?category=testing"')
        body.contains('没有符合的服务')
    }

    def "#address is refused with what is wrong"() {
        when:
        def page = page(tianhe, address)

        then:
        page.status == 422
        page.body.contains(said)

        where:
        address                                                || said
        '/products?category=nothing'                           || '类别“nothing”不存在'
        '/products?area=moon'                                  || '范围“moon”不存在'
        '/policies?state=lost'                                 || '状态“lost”不存在'
        '/policies?category=testing'                           || '类别“testing”不存在'
        '/products?after=x'                                    || '翻页位置'
        '/policies?after=2026-13-01_' + new UUID(1, 1)         || '翻页位置'
        '/institutions?after=' + query("2026' or 1=1_" + new UUID(1, 1)) || '翻页位置'
    }

    def "the lists are there on the platform's own host too, without an area of their own"() {
        when:
        def page = page(null, '/institutions')

        then:
        PortalSpec.titles(page) == ['阳东检测站', '天河财税']
        !page.body.contains('area=here')
    }
}
