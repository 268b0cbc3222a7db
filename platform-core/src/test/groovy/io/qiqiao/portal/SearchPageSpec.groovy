package io.qiqiao.portal

import io.qiqiao.testkit.TestServers

import java.time.LocalDate

class SearchPageSpec extends PortalSpec {

    static final HOSTILE = '<script>alert(1)</script>"认证'

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts': TestServers.elasticsearch().toString(),
                                 'qiqiao.search.index-prefix': 'p' + UUID.randomUUID().toString().take(8)]
    }

    def setupSpec() {
        institution(tianhe, [title: '天河认证咨询', kind: 'enterprise', region: '440106', categories: ['certification'], phone: '020-55501156'])
        product(tianhe, [title: 'ISO 9001 认证辅导', institution: '天河认证咨询', category: 'certification', summary: '从差距诊断到拿证。', free: false, feeFromYuan: 18000, timeLimitWorkingDays: 80])
        product(tianhe, [title: '认证公益咨询', institution: '天河认证咨询', category: 'certification', free: true])
        product(yangdong, [title: '刀具认证检测', category: 'testing', region: '441704', free: false])
        product(yangdong, [title: HOSTILE, category: 'testing', region: '441704', summary: '<img src=x onerror=alert(2)> 认证'])
        policy(guangzhou, [title: '认证补助办法', issuer: '广州市某局', date: '2026-01-05', region: '440100', expires: LocalDate.now().plusYears(1).toString()])
        (1..25).each { product(yangdong, [title: "培训课程 $it", category: 'training', region: '441704', free: true]) }
        content.index()
    }

    def "a search of #address shows #found"() {
        when:
        def page = page(tianhe, address)

        then:
        page.status == 200
        titles(page) as Set == found as Set
        page.body.contains("共 ${found.size()} 条")

        where:
        address                                                || found
        '/search?q=' + query('认证')                           || ['ISO 9001 认证辅导', '认证公益咨询', '刀具认证检测', escaped(HOSTILE), '认证补助办法', '天河认证咨询']
        '/search?q=' + query('认证') + '&kind=policy'          || ['认证补助办法']
        '/search?q=' + query('认证') + '&kind=policy&kind=institution' || ['认证补助办法', '天河认证咨询']
        '/search?q=' + query('认证') + '&region=440106'        || ['ISO 9001 认证辅导', '认证公益咨询', '天河认证咨询']
        '/search?q=' + query('认证') + '&region=440106&free=true' || ['认证公益咨询']
        '/search?q=' + query('认证') + '&category=testing'     || ['刀具认证检测', escaped(HOSTILE)]
        '/search?q=' + query('认证') + '&tenant=440100'        || ['认证补助办法']
    }

    def "a product found shows price, time and who offers it, and what was looked for is marked"() {
        when:
        def body = page(yangdong, '/search?q=' + query('ISO 认证')).body

        then:
        body.contains('<mark>ISO</mark> 9001 <mark>认证</mark>辅导')
        body.contains('1.8 万元起')
        body.contains('80 个工作日')
        body.contains('天河认证咨询')
        body.contains('来自天河区')

        and: 'the header keeps the words'
        body.contains('value="ISO 认证"')
    }

    def "every filter is a link with its count, and once on, a link that removes it"() {
        given:
        def q = query('认证')

        when:
        def body = page(tianhe, "/search?q=$q").body

        then:
        body.contains("href=\"/search?q=$q&amp;kind=policy\"")
        body =~ /(?s)id="kind-product".*?<span class="facet-words">服务产品<\/span><span class="number">4<\/span>/
        body =~ /(?s)id="region-440106".*?天河区<\/span><span class="number">3<\/span>/
        body =~ /(?s)id="free-true".*?免费<\/span><span class="number">1<\/span>/

        when:
        def narrowed = page(tianhe, "/search?q=$q&kind=product&region=440106").body

        then: 'each chip leads to the search without it'
        narrowed.contains("class=\"chip on\" href=\"/search?q=$q&amp;region=440106\"")
        narrowed.contains("class=\"chip on\" href=\"/search?q=$q&amp;kind=product\"")
        narrowed.contains("href=\"/search?q=$q\">清除全部")
    }

    def "a long answer is read part by part, each record once, what was asked for before what other words for it find"() {
        given:
        def seen = []
        def address = '/search?q=' + query('培训课程') + '&kind=product'

        when:
        def parts = 0
        for (def next = address; next != null; parts++) {
            def part = page(tianhe, next)
            assert part.status == 200
            seen.addAll(titles(part))
            next = PortalSpec.next(part)
        }

        then:
        parts == 2
        seen.size() == seen.toSet().size()
        seen.take(25).toSet() == (1..25).collect { "培训课程 $it".toString() } as Set

        and:
        page(tianhe, PortalSpec.next(page(tianhe, address))).body.contains('回到第一页')
    }

    def "what a user wrote is shown as text, never as markup"() {
        when:
        def body = page(tianhe, '/search?q=' + query(HOSTILE)).body

        then:
        !body.contains('<script>alert')
        !body.contains('<img src=x')
        body.contains('&lt;script&gt;')
    }

    def "#address is refused with what is wrong and the way on"() {
        when:
        def page = page(tianhe, address)

        then:
        page.status == 422
        page.body.contains(said)
        page.body.contains('去掉有误的条件')

        where:
        address                                  || said
        '/search?kind=nothing'                   || 'nothing'
        '/search?kind=demand'                    || 'demand'
        '/search?region=abc'                     || 'abc'
        '/search?free=perhaps'                   || 'true'
        '/search?q=' + query('认证') + '&after=x' || ''
        '/search?q=' + ('x' * 201)               || '200'
    }

    def "a search that finds nothing says what to do next"() {
        when:
        def body = page(tianhe, '/search?q=zzzzqqqq' + narrowed).body

        then:
        body.contains(said)
        body.contains('href="/products"')

        where:
        narrowed        || said
        ''              || '没有找到相关内容'
        '&kind=product' || '去掉筛选条件'
    }

    def "letters are read as the words that sound so, and the page says it"() {
        when:
        def body = page(tianhe, '/search?q=renzheng&kind=policy').body

        then:
        body.contains('“renzheng”没有直接的结果，以下是按拼音读作“认证”找到的。')
        body.contains('<mark>认证</mark>补助办法')
        body.contains('value="renzheng"')
        page(yangdong, '/search?q=renzheng').body.contains('共 6 条')
    }

    def "where little is found, the page leads to what may have been meant, with the same filters"() {
        when:
        def body = page(tianhe, '/search?q=' + query('忍正') + '&kind=policy').body

        then:
        body.contains('共 0 条')
        body.contains('您要找的是不是：')
        body.contains("href=\"/search?q=${query('认证')}&amp;kind=policy\">认证</a>")

        and: 'not where enough is found'
        !page(tianhe, '/search?q=' + query('认证')).body.contains('您要找的是不是')
    }

    def "the search box says with a title what was typed, where the browser could not tell why it fits"() {
        when:
        def offered = page(tianhe, '/search/suggestions?q=' + query(begun)).body

        then:
        offered.contains(option)

        where:
        begun          || option
        'renzhengbuzhu' || '<option value="认证补助办法" label="认证补助办法 · renzhengbuzhu"></option>'
        '認證補助'     || '<option value="认证补助办法" label="认证补助办法 · 認證補助"></option>'
        '认证补'       || '<option value="认证补助办法"></option>'
    }

    private static String escaped(String text) {
        text.replace('<', '&lt;').replace('>', '&gt;').replaceAll('&lt;[^>]*&gt;', '$0')
    }
}
