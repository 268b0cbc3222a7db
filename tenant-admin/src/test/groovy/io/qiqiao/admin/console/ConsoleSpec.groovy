package io.qiqiao.admin.console

import io.qiqiao.identity.Role
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.WebSpec
import spock.util.concurrent.PollingConditions

class ConsoleSpec extends WebSpec {

    def "the operator sees the tree of tenants"() {
        when:
        def page = open('/console/tenants')

        then:
        page.status == 200
        page.body.contains('<html')
        ['440000', '440106', '441704'].every { page.body.contains("/console/tenants/$it") }
    }

    def "a tenant is opened by a form of five fields and followed step by step"() {
        expect:
        open('/console/tenants/new').body.count('class="field ') == 5

        when:
        def sent = submit('localhost', '/console/tenants', [code: '630000', name: '', domains: '',
            'administrator.name': '马兰', 'administrator.email': 'qh@example.cn'], bearer(operatorsToken()))

        then:
        sent.status == 303
        sent.header('Location') == '/console/tenants/630000'
        new PollingConditions(timeout: 60).eventually {
            def steps = open('/console/tenants/630000/steps')
            assert steps.body.count('<li class="done"') == 7
            assert !steps.body.contains('hx-trigger')
        }
        open('/console/tenants/630000').body.contains('青海省')
    }

    def "what was wrong stands beside its field, and what was right is kept"() {
        when:
        def sent = submit('localhost', '/console/tenants', [code: '999999', name: '某地', domains: '',
            'administrator.name': '马兰', 'administrator.email': 'm@example.cn'], bearer(operatorsToken()))

        then:
        sent.status == 422
        sent.body.contains('GB/T 2260')
        sent.body.contains('value="某地"')
    }

    def "an officer sees the own subtree only"() {
        given:
        person('console-officer', TenantId.of('441700'), Role.OFFICER)
        def officer = bearer(token('console-officer', '441700.localhost'))

        when:
        def page = send('GET', '441700.localhost', '/console/tenants', officer + [Accept: 'text/html'])

        then:
        page.body.contains('/console/tenants/441704')
        !page.body.contains('/console/tenants/440106')
        send('GET', '441700.localhost', '/console/tenants/440106', officer + [Accept: 'text/html']).status == 404
    }

    private Answer open(String path) {
        send('GET', 'localhost', path, bearer(operatorsToken()) + [Accept: 'text/html'])
    }

    private String operatorsToken() {
        person('console-operator', null)
        token('console-operator', 'localhost')
    }
}
