package io.qiqiao.identity.access

import io.qiqiao.identity.Role
import io.qiqiao.testkit.WebSpec

class EndpointsSpec extends WebSpec {

    def "#path answers #who with #status"() {
        given:
        person('metrics-operator', null)
        person('metrics-officer', tianhe, Role.OFFICER)
        def headers = [Accept: '*/*'] + (who == 'nobody' ? [:] : bearer(token("metrics-$who", host)))

        expect:
        send('GET', host, path, headers).status == status

        where:
        who        | host               | path          || status
        'nobody'   | 'localhost'        | '/health'     || 200
        'nobody'   | 'localhost'        | '/prometheus' || 401
        'officer'  | '440106.localhost' | '/prometheus' || 403
        'operator' | 'localhost'        | '/prometheus' || 200
        'nobody'   | 'localhost'        | '/beans'      || 404
    }

    def "metrics tell of requests and connections"() {
        given:
        person('metrics-operator', null)

        when:
        def text = send('GET', 'localhost', '/prometheus', bearer(token('metrics-operator', 'localhost')) + [Accept: 'text/plain']).body

        then:
        text.contains('http_server_requests')
        text.contains('hikaricp_connections')
        text.contains('jvm_memory_used')
    }
}
