package io.qiqiao.admin

import io.micronaut.http.HttpMethod
import io.micronaut.web.router.Router
import io.qiqiao.testkit.WebSpec

/** No page of another site has anything done with somebody's cookies, on whatever route there is. */
class CrossSiteSpec extends WebSpec {

    static final SAFE = [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS]

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.jobs.enabled': false, 'qiqiao.exchange.enabled': false, 'qiqiao.notices.enabled': false,
                                 'datasources.migrator.url': database.url, 'datasources.migrator.username': 'qiqiao_migrator']
    }

    def "asked for by #who no route changes anything"() {
        given:
        person('cross-site', tianhe)
        def cookies = submit(hostOf(tianhe), '/sign-in', [login: 'cross-site', password: PASSWORD]).cookieHeader
        def routes = bean(Router).uriRoutes().toList().findAll { !(it.httpMethod in SAFE) }

        when:
        def open = routes.findAll {
            def path = it.uriMatchTemplate.toPathString().replaceAll(/\{[^}]*}/) { UUID.randomUUID().toString() }
            def answer = send(it.httpMethodName, hostOf(tianhe), path, [Cookie: cookies, Accept: 'application/json',
                    'Content-Type': path.startsWith('/api') ? 'application/json' : 'application/x-www-form-urlencoded'] + headers, path.startsWith('/api') ? '{}' : 'a=b')
            !(answer.status in [403, 404, 415])
        }

        then:
        routes.size() > 20
        open.collect { "$it.httpMethodName $it.uriMatchTemplate" } == []

        and: 'they are still signed in: not even that was done'
        send('GET', hostOf(tianhe), '/api/jobs', [Cookie: cookies]).status == 200

        where:
        who                     | headers
        'another site'          | ['Sec-Fetch-Site': 'cross-site']
        'another tenant\'s site' | ['Sec-Fetch-Site': 'same-site']
        'nobody known'          | [:]
        'another origin'        | [Origin: 'https://evil.example']
    }
}
