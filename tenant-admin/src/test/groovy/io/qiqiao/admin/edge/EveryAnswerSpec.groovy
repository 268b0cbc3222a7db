package io.qiqiao.admin.edge

import io.micronaut.web.router.Router
import io.qiqiao.identity.Role
import io.qiqiao.testkit.WebSpec

/** What every answer of every route of every module carries, whoever asks and however it ends. */
class EveryAnswerSpec extends WebSpec {

    static final HEADERS = ['Content-Security-Policy': /default-src 'none'; script-src 'self'; style-src 'self'; .*frame-ancestors 'none'.*/,
                            'X-Content-Type-Options' : 'nosniff', 'X-Frame-Options': 'DENY', 'Referrer-Policy': 'same-origin',
                            'Permissions-Policy'     : '.*camera=\\(\\).*', 'Cross-Origin-Opener-Policy': 'same-origin',
                            'Cross-Origin-Resource-Policy': 'same-origin', 'X-Request-Id': '[A-Za-z0-9._-]{8,64}']

    def "every route answers #who with its security headers and a request id"() {
        given:
        def headers = login == null ? [:] : bearer(tokenOf(login, tenant, host))

        when:
        def bare = routes().collectMany { method, path ->
            // Whoever may change something would change it: only what reads is asked for by those.
            login != null && method != 'GET' ? [] : [missing(method, host, path, headers + [Accept: accept])]
        }.findAll()

        then:
        bare == []

        where:
        who                    | login      | tenant    | host               | accept
        'a visitor'            | null       | null      | '440106.localhost' | 'text/html'
        'a program'            | null       | null      | '440106.localhost' | 'application/json'
        'nobody\'s host'       | null       | null      | 'x.example.cn'     | 'text/html'
        'an officer'           | 'every-o'  | '440106'  | '440106.localhost' | 'text/html'
        'an officer\'s program'| 'every-o'  | '440106'  | '440106.localhost' | 'application/json'
        'an operator'          | 'every-op' | null      | 'localhost'        | 'text/html'
    }

    def "so does #what: #status"() {
        expect:
        def answer = send(method, hostOf(tianhe), path, headers, body)
        answer.status == status
        lacking(answer) == []

        where:
        what                          | method    | path                        | headers                                              | body                || status
        'a page'                      | 'GET'     | '/'                         | [Accept: 'text/html']                                | null                || 200
        'a part of a page'            | 'GET'     | '/'                         | [Accept: 'text/html', 'HX-Request': 'true']          | null                || 200
        'a head'                      | 'HEAD'    | '/'                         | [Accept: 'text/html']                                | null                || 200
        'a file of pages'             | 'GET'     | stylesheet()                | [:]                                                  | null                || 200
        'a library of pages'          | 'GET'     | htmx()                      | [:]                                                  | null                || 200
        'a way to sign in'            | 'GET'     | '/work'                     | [Accept: 'text/html']                                | null                || 303
        'a form that is refused'      | 'POST'    | '/sign-in'                  | [Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded'] | 'login=x&password=y' || 422
        'a form of another site'      | 'POST'    | '/sign-in'                  | [Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'cross-site'] | 'a=b' || 403
        'no page'                     | 'GET'     | '/no/such/page'             | [Accept: 'text/html']                                | null                || 404
        'no method'                   | 'PUT'     | '/sign-in'                  | [Accept: 'text/html']                                | 'x'                 || 405
        'a body that cannot be read'  | 'POST'    | '/api/sessions'             | [:]                                                  | '{'                 || 400
        'a body too large'            | 'POST'    | '/api/sessions'             | [:]                                                  | '{"login":"' + 'x' * 5_000_000 + '"}' || 413
        'a token that does not hold'  | 'GET'     | '/'                         | [Authorization: 'Bearer x.y.z']                      | null                || 401
        'a page from before'          | 'OPTIONS' | '/'                         | [Origin: 'http://elsewhere.example']                 | null                || 405
    }

    def "no answer lets another site read it or run script in line"() {
        given:
        def answer = send('GET', hostOf(tianhe), '/', [Accept: 'text/html', Origin: 'http://elsewhere.example'])

        expect:
        answer.header('Access-Control-Allow-Origin') == null
        !answer.header('Content-Security-Policy').contains('unsafe')
        !(answer.body =~ /<script(?![^>]*\ssrc=)[^>]*>/)
        !(answer.body =~ /\s(on[a-z]+|style)=["']/)
    }

    private List<List<String>> routes() {
        bean(Router).uriRoutes().map { [it.httpMethodName, it.uriMatchTemplate.toPathString().replaceAll(/\{[^}]*}/, '01900000-0000-7000-8000-000000000000')] }
                .filter { it[0] != 'HEAD' }.distinct().toList()
    }

    private String missing(String method, String host, String path, Map<String, String> headers) {
        def answer = send(method, host, path, headers, method in ['GET', 'DELETE', 'OPTIONS'] ? null : '{}')
        def lacking = lacking(answer)
        lacking ? "$method $path: $answer.status without $lacking" : null
    }

    private static List<String> lacking(WebSpec.Answer answer) {
        HEADERS.findAll { name, form -> !(answer.header(name) ==~ form) }*.key
    }

    private String stylesheet() {
        (send('GET', hostOf(tianhe), '/', [Accept: 'text/html']).body =~ /href="(\/assets\/[^"]+\.css)"/)[0][1]
    }

    private String htmx() {
        (send('GET', hostOf(tianhe), '/', [Accept: 'text/html']).body =~ /src="([^"]+htmx[^"]*\.js)"/)[0][1]
    }

    private String tokenOf(String login, String tenant, String host) {
        person(login, tenant == null ? null : tianhe, tenant == null ? Role.OPERATOR : Role.OFFICER)
        token(login, host)
    }
}
