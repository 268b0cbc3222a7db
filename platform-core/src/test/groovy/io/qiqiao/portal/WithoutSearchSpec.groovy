package io.qiqiao.portal

class WithoutSearchSpec extends PortalSpec {

    def "with the index down search says so and shows the ways that work"() {
        when:
        def page = page(tianhe, '/search?q=' + query('认证'))

        then:
        page.status == 503
        page.body.contains('搜索暂时不能用')
        ['/products', '/policies', '/institutions'].every { page.body.contains("href=\"$it\"") }
        page.body.contains('href="/search?q=' + query('认证') + '"')
    }

    def "with the index down #path stands"() {
        given:
        def id = product(tianhe, [title: '代理记账'])

        expect:
        page(tianhe, path.replace('{id}', id.toString())).status == 200

        where:
        path << ['/', '/products', '/products/{id}', '/policies', '/institutions']
    }
}
