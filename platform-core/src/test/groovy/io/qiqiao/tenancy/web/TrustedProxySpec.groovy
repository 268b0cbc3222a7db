package io.qiqiao.tenancy.web

import io.qiqiao.testkit.WebSpec

class TrustedProxySpec extends WebSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.probe': true, 'qiqiao.tenancy.web.trusted-proxies': ['127.0.0.1']]
    }

    def "what a trusted proxy says counts"() {
        expect:
        send('GET', 'inner.example.cn', '/api/probe/seen', ['X-Forwarded-Host': hostOf(yangdong)]).json.tenant == yangdong.code()
        send('GET', hostOf(tianhe), '/api/probe/seen', ['X-Forwarded-Host': "441704'.localhost"]).status == 404
    }
}
