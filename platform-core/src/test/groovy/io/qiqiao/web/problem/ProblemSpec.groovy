package io.qiqiao.web.problem

import io.qiqiao.kernel.ErrorCode
import io.qiqiao.testkit.WebSpec
import io.qiqiao.web.text.Languages
import io.qiqiao.web.text.Messages

class ProblemSpec extends WebSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.probe': true, 'micronaut.server.max-request-size': '64KB']
    }

    def "#what is told as problem+json: #status #code"() {
        when:
        def answer = send(method, hostOf(tianhe), path, headers, body)

        then:
        answer.status == status
        answer.header('Content-Type') == 'application/problem+json'
        answer.json.status == status
        answer.json.code == code
        answer.json.type == 'urn:qiqiao:problem:' + code
        answer.json.title == bean(Messages).text(Languages.CHINESE, 'error.' + code)
        answer.json.detail
        answer.json.instance == path.split(/\?/)[0]
        answer.json.requestId == answer.header('X-Request-Id')
        (answer.json.errors ?: [])*.field == fields
        !answer.body.contains('inner text')

        where:
        what                         | method | path                             | headers                        | body                || status | code                     | fields
        'an address nobody has'      | 'GET'  | '/api/nothing'                   | [:]                            | null                || 404    | 'not-found'              | []
        'a method nobody offers'     | 'PUT'  | '/api/probe/seen'                | [:]                            | '{}'                || 405    | 'method-not-allowed'     | []
        'a type nobody takes'        | 'POST' | '/api/probe/echo'                | ['Content-Type': 'image/png']  | 'x'                 || 415    | 'unsupported-media-type' | []
        'a body that is no JSON'     | 'POST' | '/api/probe/echo'                | [:]                            | '{"a":'             || 400    | 'malformed'              | []
        'a body that is too large'   | 'POST' | '/api/probe/echo'                | [:]                            | '{"a":"' + 'x' * 70_000 + '"}' || 413 | 'too-large'      | []
        'a parameter that is missing'| 'GET'  | '/api/probe/number'              | [:]                            | null                || 422    | 'invalid-input'          | ['n']
        'a parameter that is none'   | 'GET'  | '/api/probe/number?n=seven'      | [:]                            | null                || 422    | 'invalid-input'          | ['n']
        'a field that breaks a rule' | 'POST' | '/api/sessions'                  | [:]                            | [login: '', password: 'x'] || 422 | 'invalid-input'        | ['login']
        'a body without its fields'  | 'POST' | '/api/sessions'                  | [:]                            | [:]                 || 422    | 'invalid-input'          | ['login', 'password']
        'a field that is refused'    | 'GET'  | '/api/probe/refused/fields'      | [:]                            | null                || 422    | 'invalid-input'          | ['creditCode']
        'a conflict'                 | 'GET'  | '/api/probe/refused/STALE_VERSION' | [:]                          | null                || 409    | 'stale-version'          | []
        'a search that is down'      | 'GET'  | '/api/probe/refused/SEARCH_DOWN' | [:]                            | null                || 503    | 'search-down'            | []
        'a database that is down'    | 'GET'  | '/api/probe/refused/database'    | [:]                            | null                || 503    | 'database-down'          | []
        'a fault of ours'            | 'GET'  | '/api/probe/refused/broken'      | [:]                            | null                || 500    | 'internal'               | []
        'nobody signed in'           | 'GET'  | '/api/probe/officers'            | [:]                            | null                || 401    | 'not-signed-in'          | []
    }

    def "a refusal says when to come again, and what a program needs to go on"() {
        expect:
        send('GET', hostOf(tianhe), '/api/probe/refused/busy').with {
            status == 429 && header('Retry-After') == '2' && json.challenge == 'abc' && json.methods == ['one', 'two'] && json.code == 'too-many-requests'
        }
    }

    def "every code of the catalogue has its words in every language"() {
        expect:
        Languages.ALL.every { bean(Messages).find(it, code.messageKey()).present && bean(Messages).find(it, code.messageKey() + '.detail').present }

        where:
        code << ErrorCode.values().toList()
    }

    def "texts are in the reader's language: #language"() {
        expect:
        send('GET', hostOf(tianhe), '/api/probe/refused/fields', ['Accept-Language': language]).json.with {
            title == words && errors[0].detail == field
        }

        where:
        language || words                           | field
        'zh-CN'  || '填写有误'                          | '必填'
        'en-GB'  || 'Please check what you entered' | 'Required'
        'fr'     || '填写有误'                          | '必填'
    }

    def "a person gets a page, in the shell: #path"() {
        when:
        def answer = send('GET', hostOf(tianhe), path, [Accept: 'text/html,application/xhtml+xml,*/*;q=0.8'])

        then:
        answer.status == status
        answer.header('Content-Type').startsWith('text/html')
        answer.body.contains('class="header"')
        answer.body.contains(answer.header('X-Request-Id'))

        where:
        path           | status
        '/no-such-page' | 404
    }

    def "a host that is nobody's gets a page, too"() {
        expect:
        send('GET', 'nobody.example.cn', '/', [Accept: 'text/html']).with {
            status == 404 && body.contains('class="trouble"')
        }
    }

    def "a caller's own request id is kept when it is sane, and replaced when it is not"() {
        expect:
        (send('GET', hostOf(tianhe), '/api/probe/seen', ['X-Request-Id': sent]).header('X-Request-Id') == sent) == kept

        where:
        sent                        || kept
        'trace-0123456789'          || true
        'short'                     || false
        'x' * 65                    || false
        'with space and <script>'   || false
    }
}
