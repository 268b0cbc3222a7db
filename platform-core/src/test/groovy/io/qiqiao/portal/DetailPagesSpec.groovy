package io.qiqiao.portal

import io.qiqiao.publication.Visibility

import java.time.LocalDate
import java.time.ZoneId

class DetailPagesSpec extends PortalSpec {

    static final TODAY = LocalDate.now(ZoneId.of('Asia/Shanghai'))

    def "a product's page says what it is, for whom, at what price, how fast and whom to call, then the five disclosures"() {
        given:
        institution(tianhe, [title: '珠标认证', kind: 'enterprise', region: '440106', phone: '020-5550 1156', contactPerson: '陈静'])
        def id = product(tianhe, [title: 'ISO 9001 辅导', institution: '珠标认证', category: 'certification', summary: '把体系跑起来。', audience: '制造企业',
                regions: ['440100'], sizes: ['micro', 'small'], free: false, feeFromYuan: 18000, timeLimitWorkingDays: 80, cases: [[title: '注塑厂取证', text: '三个月拿证。']]])

        when:
        def body = page(yangdong, "/products/$id").body

        then:
        ['ISO 9001 辅导</h1>', '珠标认证', '把体系跑起来。', '制造企业', '广州市；微型、小型企业', '1.8 万元起', '80 个工作日', 'href="tel:02055501156"', '来自天河区', '注塑厂取证', '三个月拿证。'].every { body.contains(it) }
        (body =~ /<section id="([a-z-]+)">/).collect { it[1] } == ['function', 'process', 'standard', 'fee', 'time-limit', 'cases']
        body =~ /(?s)<ol>\s*<li>诊断<\/li>\s*<li>辅导<\/li>\s*<li>审核<\/li>/

        and: 'the way up'
        ['href="/products"', 'href="/products?category=certification"'].every { body.contains(it) }
    }

    def "an institution that is not shared is named without a link or a number"() {
        given:
        institution(tianhe, [title: '内部机构', phone: '020-55509999'], Visibility.PRIVATE)
        def id = product(tianhe, [title: '公开服务', institution: '内部机构'])

        when:
        def body = page(tianhe, "/products/$id").body

        then:
        body.contains('内部机构')
        !body.contains('020-55509999')
        !body.contains('href="/institutions/')
    }

    def "a policy #standing"() {
        given:
        def id = policy(guangzhou, [title: '贴息办法', issuer: '广州市某局', documentNumber: '穗某〔2026〕1号', date: '2026-01-05',
                benefit: '贴息一半', eligibilityText: '制造业中小企业', howToApply: '网上提交', materials: ['营业执照', '合同'], contact: '020-55502011'] + dates)

        when:
        def body = page(tianhe, "/policies/$id").body

        then:
        body.contains(said)
        ['贴息办法</h1>', '广州市某局', '穗某〔2026〕1号', '2026年1月5日', '贴息一半', '制造业中小企业', '网上提交', '营业执照', 'href="tel:02055502011"', '<strong>第一条</strong>', '来自广州市'].every { body.contains(it) }

        where:
        standing                     | dates                                                                                    || said
        'that is open counts down'   | [applicationFrom: '2026-01-01', applicationTo: TODAY.plusDays(12).toString()]            || '申报中 · 剩 12 天'
        'on its last day'            | [applicationTo: TODAY.toString()]                                                        || '今天截止'
        'that opens later says when' | [applicationFrom: TODAY.plusDays(5).toString(), applicationTo: TODAY.plusDays(9).toString()] || '开放申报'
        'open without an end'        | [applicationFrom: '2020-01-01']                                                          || '常年申报'
        'not yet in force'           | [effectiveFrom: TODAY.plusDays(40).toString()]                                           || '起施行'
        'that expired'               | [expires: TODAY.minusDays(1).toString(), applicationTo: TODAY.plusDays(9).toString()]    || '本政策已经失效'
    }

    def "an institution's page shows its number and all it offers"() {
        given:
        def name = "知行律所 $linked".toString()
        def id = institution(tianhe, [title: name, kind: 'law-firm', phone: '020-55501234', staff: 20, professionals: 15, website: website])
        product(tianhe, [title: '合同审查', institution: name])
        product(tianhe, [title: '内部普法', institution: name], Visibility.NETWORK)

        when:
        def page = page(yangdong, "/institutions/$id")

        then:
        titles(page).contains('合同审查')
        !titles(page).contains('内部普法')
        page.body.contains('href="tel:02055501234"')
        page.body =~ /75<small>%/
        page.body.contains("href=\"$website\"") == linked

        where:
        website                   || linked
        'https://zhixing.example' || true
        'javascript:alert(1)'     || false
    }

    def "#library that its owner was to look at by the 3rd of May and did not says so, and those that are fresh do not"() {
        given:
        def (stale, fresh) = [make(this), make(this)]
        def sql = database.sql()
        sql.execute("update platform.publication set stale_since = '2026-05-03T01:00:00+08' where id = ?", [stale])
        sql.close()

        expect:
        page(yangdong, "/$library/$stale").body.contains('发布单位应在2026年5月3日前核实')
        !page(yangdong, "/$library/$fresh").body.contains('前核实')

        where:
        library        | make
        'products'     | { it.product(it.tianhe, [title: '体系辅导', institution: '珠标认证']) }
        'institutions' | { it.institution(it.tianhe, [title: '珠标认证' + UUID.randomUUID()]) }
        'policies'     | { it.policy(it.guangzhou, [title: '贴息办法']) }
        'experts'      | { it.content.keep(it.tianhe, 'expert', LibraryFieldsSpec.EXPERT, Visibility.PUBLIC) }
    }

    def "what users wrote is shown as text, never as markup"() {
        given:
        def hostile = '<script>alert(1)</script>'
        def id = policy(tianhe, [title: "办法 $hostile", issuer: hostile, summary: hostile, text: "第一条　$hostile\n1. $hostile\n2. $hostile", benefit: hostile, materials: [hostile], contact: hostile])

        when:
        def body = page(tianhe, "/policies/$id").body

        then:
        !body.contains('<script>alert')
        body.contains('&lt;script&gt;')
    }

    def "#path does not exist"() {
        expect:
        page(tianhe, path).status == 404

        where:
        path << ['/products/0190a0a0-0000-7000-8000-000000000000', '/products/1', '/policies/..%2f..', "/institutions/' or 1=1"].collect { it.replace(' ', '%20') }
    }

    def "what was withdrawn is gone"() {
        given:
        def id = product(tianhe, [title: '旧服务'])
        def officer = new io.qiqiao.library.listing.Editor('officer', io.qiqiao.identity.PartyRef.BUREAU)

        when:
        io.qiqiao.tenancy.CurrentTenant.call(tianhe) {
            bean(io.qiqiao.library.listing.PublishingListings).withdraw(bean(io.qiqiao.library.product.ProductKind), id, officer)
        }

        then:
        page(tianhe, "/products/$id").status == 404
    }
}
