package io.qiqiao.push

import io.qiqiao.kernel.Refusal
import io.qiqiao.push.channel.Webhooks
import io.qiqiao.tenancy.CurrentTenant

/** By the configuration that everybody begins with. */
class CallableAddressSpec extends PushingSpec {

    def "#address may not be called"() {
        when:
        CurrentTenant.run(city) { bean(Webhooks).set(UUID.randomUUID(), address, UUID.randomUUID()) }

        then:
        def refused = thrown(Refusal)
        refused.problems()*.field() == ['address']

        where:
        address << ['http://203.0.113.7/', 'https://127.0.0.1/', 'https://localhost/', 'https://10.1.2.3/', 'https://192.168.1.1/', 'https://172.16.0.9/', 'https://169.254.169.254/latest',
                    'https://[::1]/', 'https://[fd00::1]/', 'https://100.64.0.1/', 'https://0.0.0.0/', 'https://[::ffff:10.0.0.1]/', 'https://user:pw@203.0.113.7/', 'ftp://203.0.113.7/', 'file:///etc/passwd', 'https:', 'no address', '']
    }

    def "one outside of private networks may be, and its secret is told once"() {
        given:
        def enterprise = UUID.randomUUID()

        when:
        def secret = CurrentTenant.call(city) { bean(Webhooks).set(enterprise, 'https://203.0.113.7/hook', UUID.randomUUID()) }

        then:
        secret ==~ /[0-9a-f]{64}/
        CurrentTenant.call(city) { bean(Webhooks).find(enterprise) }.get().address() == 'https://203.0.113.7/hook'
        CurrentTenant.call(jiangan) { bean(Webhooks).find(enterprise) }.empty
    }
}
