package io.qiqiao.identity.refresh

import io.qiqiao.identity.Memberships
import io.qiqiao.testkit.SettableClock
import io.qiqiao.testkit.WebSpec

import java.time.Duration
import java.util.concurrent.Executors

class RefreshSpec extends WebSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.probe': true, 'spec.clock': true, 'qiqiao.jobs.enabled': false,
                                 'qiqiao.exchange.enabled': false, 'qiqiao.notices.enabled': false]
    }

    def setupSpec() {
        person('refresher', tianhe)
    }

    def "a program stays signed in by exchanging each refresh token for the next"() {
        given:
        def opened = open()

        expect:
        opened.refreshToken ==~ /[A-Za-z0-9_-]{43}/
        opened.refreshExpiresIn in 43100..43200

        when:
        def chain = (1..5).inject([opened]) { all, turn -> all + [refresh(all.last().refreshToken).json] }

        then:
        chain*.refreshToken.unique().size() == 6
        chain*.accessToken.unique().size() == 6
        chain.every { seen(it.accessToken) == 200 }
    }

    def "the answer is kept by nobody, and no token lies readable in the database"() {
        given:
        def opened = open()
        def answer = refresh(opened.refreshToken)

        expect:
        answer.header('Cache-Control') == 'no-store'
        database.sql().rows('select * from control.refresh_token').every { !it.toString().contains(opened.refreshToken) }
    }

    def "a token that comes again after its successor was used ends the family: #who first"() {
        given: 'somebody has stolen a token'
        def stolen = open().refreshToken

        when:
        def one = refresh(stolen).json
        def further = refresh(one.refreshToken).json

        then: 'the other one comes with it, too'
        refresh(stolen).status == 401

        and: 'nobody of both has anything left'
        refresh(further.refreshToken).status == 401
        [one, further].every { seen(it.accessToken) == 401 }

        where:
        who << ['the thief comes', 'the owner comes']
    }

    def "a lost answer may be asked for once more, soon; what was lost is good for nothing"() {
        given:
        def opened = open()
        def lost = refresh(opened.refreshToken).json

        when:
        def again = refresh(opened.refreshToken)

        then:
        again.status == 200
        seen(again.json.accessToken) == 200

        when: 'whoever has the lost answer uses it after all'
        def afterAll = refresh(lost.refreshToken)

        then:
        afterAll.status == 401
        refresh(again.json.refreshToken).status == 401
    }

    def "asked for #times times within the grace it is theft"() {
        given:
        def opened = open()

        expect:
        (1..times).collect { refresh(opened.refreshToken).status } == statuses

        where:
        times | statuses
        2     | [200, 200]
        3     | [200, 200, 401]
    }

    def "a lost answer asked for #when is #what"() {
        given:
        def opened = open()
        refresh(opened.refreshToken)

        when:
        bean(SettableClock).pass(later)

        then:
        refresh(opened.refreshToken).status == status

        where:
        when                     | later                    || status
        'just in time'           | Duration.ofMillis(29_999) || 200
        'at the end of the grace' | Duration.ofSeconds(30)   || 401
        'too late'               | Duration.ofSeconds(31)   || 401
        what = status == 200 ? 'given again' : 'taken for theft'
    }

    def "a program that did not refresh for #idle has #outcome"() {
        given:
        def opened = open()

        when:
        bean(SettableClock).pass(idle)

        then:
        refresh(opened.refreshToken).status == status

        where:
        idle                                || status
        Duration.ofHours(12).minusSeconds(1) || 200
        Duration.ofHours(12)                 || 401
        Duration.ofHours(12).plusSeconds(1)  || 401
        outcome = status == 200 ? 'its session still' : 'to sign in again'
    }

    def "however often it refreshes, a session ends after seven days"() {
        given:
        def last = open()

        when:
        def statuses = (1..15).collect {
            bean(SettableClock).pass(Duration.ofHours(11))
            def answer = refresh(last.refreshToken)
            last = answer.status == 200 ? answer.json : last
            answer.status
        }

        then:
        statuses == [200] * 15
        last.refreshExpiresIn == Duration.ofDays(7).minusHours(165).toSeconds()

        when:
        bean(SettableClock).pass(Duration.ofHours(3))

        then:
        refresh(last.refreshToken).status == 401
    }

    def "two who come with the same token at the same time get one each, and only one goes on"() {
        given:
        def opened = open()
        def threads = Executors.newFixedThreadPool(2)

        when:
        def answers = threads.invokeAll((1..2).collect { { -> refresh(opened.refreshToken) } as java.util.concurrent.Callable })*.get()

        then:
        answers*.status == [200, 200]
        database.sql().firstRow('''select count(*) as living from control.refresh_token t join control.sign_in_session s on s.id = t.session
                where t.spent_at is null and t.session = (select session from control.refresh_token where secret_hash = ?)''',
                [hash(opened.refreshToken)]).living == 1

        cleanup:
        threads.shutdownNow()
    }

    def "a refresh token is good on its tenant's host and the platform's, and stays unspent elsewhere"() {
        given:
        def opened = open()

        expect:
        refresh(opened.refreshToken, hostOf(yangdong)).with { [status, json.code] } == [403, 'tenant-mismatch']
        def next = refresh(opened.refreshToken, 'localhost')
        next.status == 200
        refresh(next.json.refreshToken, hostOf(tianhe)).status == 200
    }

    def "after #what no token of the family is good"() {
        given:
        def login = 'refresher-' + UUID.randomUUID().toString().take(8)
        def account = person(login, tianhe)
        def opened = open(login)

        when:
        end.call(this, account, opened)
        bean(SettableClock).pass(Duration.ofSeconds(3))

        then:
        refresh(opened.refreshToken).status == 401

        where:
        what                        | end
        'signing out'               | { spec, id, o -> spec.send('DELETE', spec.hostOf(spec.tianhe), '/api/sessions/current', WebSpec.bearer(o.accessToken)) }
        'the membership\'s end'     | { spec, id, o -> spec.bean(Memberships).listOf(id).each { one -> spec.bean(Memberships).withdraw(one.id()) } }
        'the account\'s suspension' | { spec, id, o -> spec.database.sql().execute("update control.account set state = 'suspended' where id = ?", [id]) }
    }

    def "what is no refresh token is refused in the same words: #what"() {
        expect:
        refresh(token).with { [status, json.code, json.detail] } == [401, 'not-signed-in', '登录已过期，请重新登录。']

        where:
        what                 | token
        'one nobody has'     | 'A' * 43
        'words'              | 'let me in'
        'an attempt at SQL'  | "' or true --"
    }

    private Map open(String login = 'refresher') {
        def answer = send('POST', hostOf(tianhe), '/api/sessions', [:], [login: login, password: PASSWORD])
        assert answer.status == 200: answer.body
        answer.json
    }

    private Answer refresh(String token, String host = hostOf(tianhe)) {
        send('POST', host, '/api/access-tokens', [:], [refreshToken: token])
    }

    private int seen(String accessToken) {
        send('GET', hostOf(tianhe), '/api/probe/seen', bearer(accessToken)).status
    }

    private static String hash(String token) {
        java.util.HexFormat.of().formatHex(java.security.MessageDigest.getInstance('SHA-256').digest(token.getBytes('US-ASCII')))
    }
}
