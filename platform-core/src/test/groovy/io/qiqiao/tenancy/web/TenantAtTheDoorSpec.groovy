package io.qiqiao.tenancy.web

import io.qiqiao.testkit.WebSpec

class TenantAtTheDoorSpec extends WebSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.probe': true]
    }

    def setupSpec() {
        database.sql().execute("insert into control.tenant_domain values ('fuwu.tianhe.example.cn', '440106') on conflict do nothing")
    }

    def "#host is #whose"() {
        expect:
        send('GET', host, '/api/probe/seen').json.tenant == tenant

        where:
        host                          || tenant
        '440106.localhost'            || '440106'
        '441704.localhost'            || '441704'
        '440106.localhost:8080'       || '440106'
        '440106.LOCALHOST.'           || '440106'
        'fuwu.tianhe.example.cn'      || '440106'
        'FUWU.tianhe.example.cn:443'  || '440106'
        'localhost'                   || 'none'
        'localhost:8080'              || 'none'
        '127.0.0.1:8080'              || 'none'
        '[::1]:8080'                  || 'none'
        whose = tenant == 'none' ? 'the platform itself' : "tenant $tenant's"
    }

    def "a host that is nobody's, or no host at all, goes no further: #host"() {
        when:
        def answer = send('GET', host, '/api/probe/seen')

        then:
        answer.status == 404
        answer.json.code == 'tenant-unknown'

        where:
        host << ['nobody.example.cn', '999999.localhost', '440106.localhost.evil.cn', 'localhost.440106', '440106..localhost',
                 "440106' or '1'='1", "440106.localhost'--", '440106.localhost/..', '440106.localhost@evil.cn', '../440106',
                 '440106.localhost:port', '440106.localhost:8080:8080', '-440106.localhost', '%34%34%30106.localhost',
                 't_440106.localhost', 'x' * 250 + '.localhost', '[::1', '169.254.169.254', '*',
                 '440106.localhost,441704.localhost', '440106 .localhost']
    }

    def "only a trusted proxy may say which host was meant"() {
        expect:
        send('GET', hostOf(tianhe), '/api/probe/seen', ['X-Forwarded-Host': hostOf(yangdong)]).json.tenant == tianhe.code()
    }

    def "probes and the files of pages answer on every host"() {
        expect:
        send('GET', 'nobody.example.cn', '/.well-known/jwks.json').json.keys.size() >= 1
        send('GET', 'nobody.example.cn', '/assets/000000000000/qiqiao.css').status == 200
        send('GET', 'nobody.example.cn', '/health').status in [200, 503]
    }
}
