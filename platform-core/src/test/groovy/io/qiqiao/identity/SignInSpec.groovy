package io.qiqiao.identity

import io.qiqiao.testkit.WebSpec

class SignInSpec extends WebSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.probe': true]
    }

    def setupSpec() {
        person('chen', tianhe)
        person('liang', yangdong, Role.INSTITUTION, new PartyRef('institution', 'i-1'))
        person('ops', null)
        person('both', tianhe, Role.STATION)
        person('both', yangdong, Role.ENTERPRISE)
    }

    def "who signs in with name and password on their tenant's host gets a token that works there"() {
        when:
        def answer = send('POST', hostOf(tianhe), '/api/sessions', [:], [login: login, password: PASSWORD])

        then:
        answer.status == 200
        answer.json.expiresIn in 1..600
        answer.json.tokenType == 'Bearer'
        answer.json.tenant == tianhe.code()
        answer.header('Cache-Control') == 'no-store'

        and:
        def seen = send('GET', hostOf(tianhe), '/api/probe/seen', bearer(answer.json.accessToken)).json
        seen.tenant == tianhe.code()
        seen.actor == 'chen'
        seen.role == 'officer'

        where:
        login << ['chen', 'CHEN', ' Ｃhen ']
    }

    def "#who: the same answer, word for word"() {
        when:
        def answer = send('POST', host, '/api/sessions', [:], [login: login, password: password])

        then:
        answer.status == 401
        answer.json.code == 'not-signed-in'
        answer.json.detail == '账号或密码不对。'
        answer.json.errors in [null, []]

        where:
        who                                   | host                      | login   | password
        'a wrong password'                    | '440106.localhost'        | 'chen'  | 'wrong-horse-battery'
        'a name nobody has'                   | '440106.localhost'        | 'ghost' | PASSWORD
        'a member of another tenant'          | '440106.localhost'        | 'liang' | PASSWORD
        'an operator on a tenant\'s host'     | '440106.localhost'        | 'ops'   | PASSWORD
        'a password far too long'             | '440106.localhost'        | 'chen'  | 'x' * 900
        'a name that is an attempt at SQL'    | '440106.localhost'        | "' or 1=1 --" | PASSWORD
    }

    def "on the platform's own host operators sign in, and whoever has one membership"() {
        expect:
        send('GET', 'localhost', '/api/probe/seen', bearer(token(login, 'localhost'))).json.subMap(['tenant', 'role']) == seen

        where:
        login   | seen
        'ops'   | [tenant: 'none', role: 'operator']
        'chen'  | [tenant: '440106', role: 'officer']
        'liang' | [tenant: '441704', role: 'institution']
    }

    def "who has several memberships names the one to act in, and acts in that one only"() {
        when:
        def open = send('POST', 'localhost', '/api/sessions', [:], [login: 'both', password: PASSWORD])

        then:
        open.status == 422
        open.json.errors*.field == ['membership']

        when:
        def mine = bean(Memberships).listOf(bean(Accounts).findBySignInName('both').get().id())
        def seen = mine.collectEntries {
            def token = token('both', 'localhost', it.id().toString())
            [it.tenant().code(), send('GET', 'localhost', '/api/probe/seen', bearer(token)).json.tenant]
        }

        then:
        seen == [(tianhe.code()): tianhe.code(), (yangdong.code()): yangdong.code()]
    }

    def "a token of one tenant is refused on another's host"() {
        expect:
        def answer = send('GET', host, '/api/probe/seen', bearer(token(login, home)))
        answer.status == 403
        answer.json.code == 'tenant-mismatch'

        where:
        login   | home               | host
        'chen'  | '440106.localhost' | '441704.localhost'
        'liang' | '441704.localhost' | '440106.localhost'
        'ops'   | 'localhost'        | '440106.localhost'
    }

    def "a withdrawn membership, like a session that was ended, is worth nothing from then on"() {
        given:
        def account = person('leaver', tianhe)
        def token = token('leaver', hostOf(tianhe))
        assert send('GET', hostOf(tianhe), '/api/probe/seen', bearer(token)).json.actor == 'leaver'

        when:
        end.call(this, account, token)

        then:
        new spock.util.concurrent.PollingConditions(timeout: 5).eventually {
            def answer = send('GET', hostOf(tianhe), '/api/probe/seen', bearer(token))
            assert answer.status == 401
            assert answer.json.code == 'not-signed-in'
        }

        cleanup:
        database.sql().execute("update control.account set state = 'active' where id = ?", [account])

        where:
        end << [
                { spec, id, held -> spec.bean(Memberships).listOf(id).each { one -> spec.bean(Memberships).withdraw(one.id()) } },
                { spec, id, held -> assert spec.send('DELETE', '440106.localhost', '/api/sessions/current', WebSpec.bearer(held)).status == 204 },
                { spec, id, held -> spec.database.sql().execute("update control.account set state = 'suspended' where id = ?", [id]) }
        ]
    }

    def "a tenant that is suspended lets nobody in, on its own host or the platform's"() {
        given:
        def token = token('liang', 'localhost')
        database.sql().execute("update control.tenant set state = ? where code = ?", [state, yangdong.code()])

        expect:
        new spock.util.concurrent.PollingConditions(timeout: 10).eventually {
            def answers = [
                    send('GET', hostOf(yangdong), '/api/probe/seen'),
                    send('GET', 'localhost', '/api/probe/seen', bearer(token)),
                    send('POST', 'localhost', '/api/sessions', [:], [login: 'liang', password: PASSWORD])]
            assert answers*.status == [status] * 3
            assert answers*.json*.code == [code] * 3
        }
        send('GET', hostOf(tianhe), '/api/probe/seen').status == 200

        cleanup:
        database.sql().execute("update control.tenant set state = 'active' where code = ?", [yangdong.code()])
        new spock.util.concurrent.PollingConditions(timeout: 10).eventually {
            assert send('GET', hostOf(yangdong), '/api/probe/seen').status == 200
        }

        where:
        state          | status | code
        'suspended'    | 403    | 'tenant-suspended'
        'provisioning' | 503    | 'tenant-not-ready'
    }

    def "the tenant and the actor are there on virtual threads and in reactive routes"() {
        given:
        def token = token('chen', hostOf(tianhe))

        expect:
        send('GET', host, path, bearer(token)).json.subMap(['tenant', 'actor']) == [tenant: '440106', actor: 'chen']

        where:
        [host, path] << [['440106.localhost', 'localhost'], ['/api/probe/seen', '/api/probe/seen-reactively']].combinations()
    }

    def "#role may #may"() {
        given:
        person('may-' + role.code(), tianhe, role)

        expect:
        send('GET', hostOf(tianhe), '/api/probe/officers', bearer(token('may-' + role.code(), hostOf(tianhe)))).status == status

        where:
        role             | status
        Role.OFFICER     | 200
        Role.INSTITUTION | 403
        Role.ENTERPRISE  | 403
        may = status == 200 ? 'do what its permission says' : 'not do what it lacks the permission for'
    }

    def "a visitor may do what anyone may, is asked to sign in elsewhere, and a route that says nothing is nobody's"() {
        expect:
        send('GET', hostOf(tianhe), '/api/probe/seen').status == 200
        send('GET', hostOf(tianhe), '/api/probe/officers').status == 401
        send('GET', hostOf(tianhe), '/api/probe/forgotten').status == 401
        send('GET', hostOf(tianhe), '/api/probe/forgotten', bearer(token('chen', hostOf(tianhe)))).status == 403
    }

    def "the same person is never made twice"() {
        given:
        def person = NewAccount.invited('first-admin', '首位管理员', 'first@example.cn')

        when:
        def once = bean(Accounts).ensure(person)
        def twice = bean(Accounts).ensure(person)
        def memberships = (1..2).collect { bean(Memberships).grant(once.id(), tianhe, Role.OFFICER, PartyRef.BUREAU) }

        then:
        once == twice
        memberships[0].id() == memberships[1].id()

        when:
        bean(Accounts).ensure(NewAccount.invited('first-admin', '另一个人', 'other@example.cn'))

        then:
        def refused = thrown(io.qiqiao.kernel.Refusal)
        refused.code() == io.qiqiao.kernel.ErrorCode.ALREADY_EXISTS
    }
}
