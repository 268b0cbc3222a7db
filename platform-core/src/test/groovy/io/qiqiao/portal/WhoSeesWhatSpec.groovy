package io.qiqiao.portal

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.publication.Visibility
import io.qiqiao.testkit.TestServers
import spock.lang.Shared

class WhoSeesWhatSpec extends PortalSpec {

    @Shared Map<String, UUID> products = [:]
    @Shared Map<String, String> tokens = [:]

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts': TestServers.elasticsearch().toString(),
                                 'qiqiao.search.index-prefix': 'w' + UUID.randomUUID().toString().take(8)]
    }

    def setupSpec() {
        Visibility.values().each { products[it.code()] = product(guangzhou, [title: "辅导服务 ${it.code()}"], it) }
        content.index()
        [own: guangzhou, child: tianhe, unrelated: yangdong].each { name, tenant ->
            person("see-$name", tenant, Role.ENTERPRISE, new PartyRef('enterprise', 'e-1'))
            tokens[name] = token("see-$name", hostOf(tenant))
        }
    }

    def "a #visibility record of Guangzhou #outcome for #who"() {
        given:
        def headers = member ? bearer(tokens[member]) : [:]
        def title = "辅导服务 $visibility".toString()

        expect: 'on its own page'
        def page = page(host(tenant), "/products/${products[visibility]}", headers)
        page.status == (seen ? 200 : 404)
        page.body.contains(title) == seen

        and: 'in the list'
        titles(this.page(host(tenant), '/products', headers)).contains(title) == seen

        and: 'in the search'
        titles(this.page(host(tenant), '/search?q=' + query('辅导服务'), headers)).contains(title) == seen

        where:
        visibility | who                                 | tenant      | member      || seen
        'public'   | 'a visitor of its own portal'       | 'own'       | null        || true
        'public'   | 'a visitor of another portal'       | 'unrelated' | null        || true
        'public'   | 'a visitor of the platform itself'  | 'platform'  | null        || true
        'public'   | 'a member of an unrelated tenant'   | 'unrelated' | 'unrelated' || true
        'network'  | 'a visitor of its own portal'       | 'own'       | null        || false
        'network'  | 'a visitor of the platform itself'  | 'platform'  | null        || false
        'network'  | 'a member of its own tenant'        | 'own'       | 'own'       || true
        'network'  | 'a member of a tenant below'        | 'child'     | 'child'     || true
        'network'  | 'a member of an unrelated tenant'   | 'unrelated' | 'unrelated' || false
        'private'  | 'a visitor of its own portal'       | 'own'       | null        || false
        'private'  | 'a member of its own tenant'        | 'own'       | 'own'       || false
        'private'  | 'a member of a tenant below'        | 'child'     | 'child'     || false
        'private'  | 'a member of an unrelated tenant'   | 'unrelated' | 'unrelated' || false
        outcome = seen ? 'is shown' : 'does not exist'
    }

    def "a record is told apart by its owner everywhere but in the owner's own portal"() {
        expect:
        page(host(tenant), "/products/${products.public}").body.contains('来自广州市') == told

        where:
        tenant      || told
        'own'       || false
        'child'     || true
        'unrelated' || true
        'platform'  || true
    }

    private host(String name) {
        [own: guangzhou, child: tianhe, unrelated: yangdong, platform: null][name]
    }
}
