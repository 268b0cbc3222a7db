package io.qiqiao.portal

import java.time.LocalDate
import java.time.ZoneId

class HomeSpec extends PortalSpec {

    static final TODAY = LocalDate.now(ZoneId.of('Asia/Shanghai'))

    def setupSpec() {
        institution(tianhe, [title: '天河认证咨询', kind: 'enterprise', region: '440106'])
        2.times { product(tianhe, [title: "认证辅导 $it", institution: '天河认证咨询', category: 'certification']) }
        product(yangdong, [title: '刀具检测', category: 'testing'])
        product(yangdong, [title: '内部培训', category: 'training'], io.qiqiao.publication.Visibility.NETWORK)
        policy(yangdong, [title: '阳东补贴', date: '2026-06-01'])
        policy(guangzhou, [title: '广州贴息', date: '2026-03-01', applicationFrom: '2026-01-01', applicationTo: TODAY.plusDays(9).toString()])
        policy(tianhe, [title: '天河奖励', date: '2026-02-01', applicationFrom: TODAY.plusDays(3).toString()])
        policy(tianhe, [title: '旧办法', date: '2020-02-01', expires: TODAY.minusDays(1).toString()])
    }

    def "every number on the first page is counted and opens what was counted"() {
        when:
        def body = page(tianhe, '/').body

        then:
        body.contains('汇集 1 家服务机构的 3 项服务和 3 件政策')
        body =~ /(?s)href="\/products\?category=certification">.*?认证认可<\/span><span class="number">2 项/
        body =~ /(?s)href="\/products\?category=testing">.*?试验检验<\/span><span class="number">1 项/
        !body.contains('category=training')
        body =~ /(?s)href="\/policies\?state=open"><span class="figure-value">1</

        and:
        titles(page(tianhe, '/products?category=certification')).size() == 2
        titles(page(tianhe, '/policies?state=open')) == ['广州贴息']
    }

    def "policies of the own line come first, those open for applications say so, expired ones are left out"() {
        when:
        def body = page(tianhe, '/').body
        def order = (body =~ /<h3 class="item-title"><a href="\/policies\/[^"]*">([^<]*)</).collect { it[1] }

        then:
        order == ['广州贴息', '天河奖励', '阳东补贴']
        body.contains('申报中 · 剩 9 天')
        body.contains('开放申报')
        !body.contains('旧办法')
    }

    def "the portal bears its tenant's name, the platform's own host shows the open portals"() {
        expect:
        page(tianhe, '/').body.contains('<span class="brand-name">天河区</span>')

        when:
        def platform = page(null, '/').body

        then:
        platform.contains('<span class="brand-name">企桥</span>')
        platform =~ /href="http:\/\/440106\.localhost(:\d+)?\/">天河区</
        platform =~ /href="http:\/\/441704\.localhost(:\d+)?\/">阳东区</
        platform.contains('/sign-in')
    }
}
