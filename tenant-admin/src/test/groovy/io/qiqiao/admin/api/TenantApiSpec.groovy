package io.qiqiao.admin.api

import io.qiqiao.identity.Role
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.WebSpec
import spock.util.concurrent.PollingConditions

class TenantApiSpec extends WebSpec {

    def "the operator opens a tenant and follows its progress to its administrator's first sign-in"() {
        given:
        def operator = operatorsToken()

        when:
        def begun = send('POST', 'localhost', '/api/tenants', bearer(operator), [code: '450000', domains: ['gx.example.cn'],
            administrator: [login: 'guangxi', name: '韦明', email: 'gx@example.cn', password: 'first-officer-of-gx']])

        then:
        begun.status == 202
        begun.header('Location') == '/api/tenants/450000'
        begun.json.with { [it.code, it.name, it.parent, it.host, it.domains] } == ['450000', '广西壮族自治区', null, '450000.localhost', ['gx.example.cn']]
        begun.json.steps*.step == ['register', 'role', 'schema', 'rights', 'placement', 'administrator', 'portal']
        begun.json.steps[0].state == 'done'

        and:
        new PollingConditions(timeout: 60).eventually {
            assert send('GET', 'localhost', '/api/tenants/450000', bearer(operator)).json.state == 'active'
        }
        send('POST', 'gx.example.cn', '/api/sessions', [:], [login: 'guangxi', password: 'first-officer-of-gx']).status == 200

        when:
        def again = send('POST', 'localhost', '/api/tenants', bearer(operator), [code: '450000'])

        then:
        again.status == 201
        again.json.progress == [done: 7, total: 7, failed: false]
        again.json.administrator == null
    }

    def "what is wrong is said field by field"() {
        when:
        def refused = send('POST', 'localhost', '/api/tenants', bearer(operatorsToken()), [code: '999999', domains: ['not a host']])

        then:
        refused.status == 422
        refused.json.code == 'invalid-input'
        refused.json.errors*.field == ['code', 'domains']
        refused.json.errors.every { it.detail ==~ /.+。/ }
    }

    def "#who may #deed #code: #status"() {
        given:
        person('api-officer-yj', TenantId.of('441700'), Role.OFFICER)
        person('api-station-yj', TenantId.of('441700'), Role.STATION)
        def token = who == 'operator' ? operatorsToken() : token(who, '441700.localhost')
        def host = who == 'operator' ? 'localhost' : '441700.localhost'

        expect:
        send(method, host, path, bearer(token), body).status == status

        where:
        who              | deed      | code     | method   | path                            | body             || status
        'api-officer-yj' | 'open'    | '441721' | 'POST'   | '/api/tenants'                  | [code: '441721'] || 202
        'api-officer-yj' | 'open'    | '440118' | 'POST'   | '/api/tenants'                  | [code: '440118'] || 403
        'api-officer-yj' | 'see'     | '441704' | 'GET'    | '/api/tenants/441704'           | null             || 200
        'api-officer-yj' | 'see'     | '441700' | 'GET'    | '/api/tenants/441700'           | null             || 200
        'api-officer-yj' | 'see'     | '440106' | 'GET'    | '/api/tenants/440106'           | null             || 404
        'api-officer-yj' | 'suspend' | '441700' | 'POST'   | '/api/tenants/441700/suspension' | null            || 403
        'api-officer-yj' | 'suspend' | '440106' | 'POST'   | '/api/tenants/440106/suspension' | null            || 404
        'api-station-yj' | 'open'    | '441723' | 'POST'   | '/api/tenants'                  | [code: '441723'] || 403
        'api-station-yj' | 'list'    | 'all'    | 'GET'    | '/api/tenants'                  | null             || 403
        'operator'       | 'see'     | '440106' | 'GET'    | '/api/tenants/440106'           | null             || 200
        'operator'       | 'see'     | '999999' | 'GET'    | '/api/tenants/999999'           | null             || 404
        'operator'       | 'see'     | 'none'   | 'GET'    | '/api/tenants/x'                | null             || 404
    }

    def "an officer's list is the own subtree"() {
        given:
        person('api-officer-gz', TenantId.of('440100'), Role.OFFICER)

        expect:
        def codes = send('GET', '440100.localhost', '/api/tenants', bearer(token('api-officer-gz', '440100.localhost'))).json.items*.code
        codes.containsAll(['440100', '440106'])
        codes.every { it.startsWith('4401') }
    }

    def "a suspended tenant's portal is closed, and open again when it is resumed"() {
        given:
        def operator = bearer(operatorsToken())
        send('POST', 'localhost', '/api/tenants', operator, [code: '460000'])
        new PollingConditions(timeout: 60).eventually {
            assert send('GET', 'localhost', '/api/tenants/460000', operator).json.state == 'active'
        }

        expect:
        send('POST', 'localhost', '/api/tenants/460000/suspension', operator).json.state == 'suspended'
        send('POST', '460000.localhost', '/api/sessions', [:], [login: 'x', password: 'y']).status == 403
        send('DELETE', 'localhost', '/api/tenants/460000/suspension', operator).json.state == 'active'
        send('POST', '460000.localhost', '/api/sessions', [:], [login: 'x', password: 'y']).status == 401
    }

    def "nobody is told anything without signing in"() {
        expect:
        send('GET', 'localhost', '/api/tenants').status == 401
        send('POST', 'localhost', '/api/tenants', [:], [code: '470000']).status == 401
    }

    private String operatorsToken() {
        person('api-operator', null)
        token('api-operator', 'localhost')
    }
}
