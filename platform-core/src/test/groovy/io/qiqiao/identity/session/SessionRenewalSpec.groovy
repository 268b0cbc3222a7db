package io.qiqiao.identity.session

import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.testkit.Authenticator
import io.qiqiao.testkit.SettableClock
import io.qiqiao.testkit.WebSpec

import java.time.Duration

class SessionRenewalSpec extends WebSpec {

    static final FRESH = 'plum-lantern-otter'

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.clock': true, 'qiqiao.jobs.enabled': false,
                                 'qiqiao.exchange.enabled': false, 'qiqiao.notices.enabled': false]
    }

    def "#what gives the browser of a member of #tenant another secret, and the old one opens nothing from then on"() {
        given:
        def (login, host) = somebody(tenant)
        def before = signedIn(login, host)
        def prepared = prepare.call(this, host, before) ?: before

        when:
        def answer = change.call(this, host, prepared)
        def after = answer.cookieHeader

        then:
        answer.status in [200, 303]
        secret(after) != secret(prepared)
        isIn(host, after)

        and: 'neither the secret nor the access token that came with it'
        !isIn(host, prepared)
        !isIn(host, "qiqiao_session=${secret(prepared)}")

        and: 'nothing is left of the session but the one'
        sessions(host, after).size() == 1

        where:
        [[what, prepare, change], tenant] << [
                ['a new password', none(), { me, at, c -> me.form(at, c, '/account/password', [present: PASSWORD, password: FRESH]) }],
                ['a new second factor', none(), { me, at, c -> me.enrol(at, c) }],
                ['new recovery codes', { me, at, c -> me.enrol(at, c).cookieHeader },
                 { me, at, c -> me.form(at, c, '/account/recovery-codes', [code: me.recovery[0]]) }],
                ['taking the second factor away', { me, at, c -> me.enrol(at, c).cookieHeader },
                 { me, at, c -> me.form(at, c, '/account/factor/removal', [code: me.recovery[0]]) }],
                ['acting in another membership', none(), { me, at, c -> me.switched(at, c) }],
        ].collectMany { way -> ['tianhe', 'yangdong'].collect { [way, it] } }
    }

    def "a browser that signs in again gets another secret, and the session it had is over: #who"() {
        given:
        def (login, host) = somebody('tianhe')
        def before = signedIn(login, host)
        def next = another ? somebody('tianhe')[0] : login

        when:
        def after = submit(host, '/sign-in', [login: next, password: PASSWORD], [Cookie: before]).cookieHeader

        then:
        secret(after) != secret(before)
        isIn(host, after)
        !isIn(host, before)

        where:
        another << [false, true]
        who = another ? 'another person' : 'the same person'
    }

    def "a renewed session ends #longest after the sign-in, whatever was done meanwhile: #what"() {
        given:
        def (login, host) = somebody('tianhe')
        def present = kept(signedIn(login, host))

        when: 'it is used and renewed until shortly before its end'
        7.times {
            clock.pass(Duration.ofMinutes(90))
            assert isIn(host, present)
        }
        clock.pass(Duration.ofMinutes(89))
        def renewed = change.call(this, host, present).cookieHeader

        then:
        isIn(host, renewed)

        when:
        clock.pass(Duration.ofMinutes(1) - Duration.ofMillis(1))

        then:
        isIn(host, renewed)

        when:
        clock.pass(Duration.ofMillis(1))

        then:
        !isIn(host, renewed)

        where:
        what                 | change
        'the password'       | { me, at, c -> me.form(at, c, '/account/password', [present: PASSWORD, password: FRESH]) }
        'another membership' | { me, at, c -> me.switched(at, c) }
        longest = 'twelve hours'
    }

    def "who switches to another tenant's host takes the end along"() {
        given:
        def (login, host) = somebody('tianhe')
        def account = bean(Accounts).findBySignInName(login).get().id()
        def there = bean(Memberships).grant(account, yangdong, Role.EXPERT, PartyRef.BUREAU)
        def present = kept(signedIn(login, host))
        6.times {
            clock.pass(Duration.ofMinutes(119))
            assert isIn(host, present)
        }

        when:
        def link = URI.create(form(host, present, "/account/memberships/${there.id()}/choice", [:]).header('Location'))
        def arrived = submit(hostOf(yangdong), '/sign-in/arrival', [token: link.query.split('=')[1]]).cookieHeader

        then:
        !isIn(host, present)
        isIn(hostOf(yangdong), arrived)

        when:
        clock.pass(Duration.ofMinutes(6))

        then:
        !isIn(hostOf(yangdong), arrived)
    }

    List<String> recovery = []

    SettableClock getClock() {
        bean(SettableClock)
    }

    static Closure none() {
        { me, at, c -> null }
    }

    List somebody(String tenant) {
        def login = 'renewal-' + UUID.randomUUID().toString().take(8)
        person(login, this."$tenant", Role.STATION)
        [login, hostOf(this."$tenant")]
    }

    String signedIn(String login, String host) {
        submit(host, '/sign-in', [login: login, password: PASSWORD]).cookieHeader
    }

    Answer form(String host, String cookies, String path, Map<String, String> fields) {
        submit(host, path, fields, [Cookie: cookies])
    }

    Answer enrol(String host, String cookies) {
        def page = send('GET', host, '/account/factor', [Cookie: cookies, Accept: 'text/html']).body
        def secret = (page =~ /name="secret" value="([A-Z2-7]{32})"/)[0][1]
        def answer = form(host, cookies, '/account/factor', [code: new Authenticator(secret).code(clock.instant()), present: PASSWORD, secret: secret])
        recovery = (answer.body =~ /<code>([a-z2-7-]{19})<\/code>/).collect { it[1] }
        answer
    }

    Answer switched(String host, String cookies) {
        def mine = sessions(host, cookies).find { it.current }
        def account = database.sql().firstRow('select m.account from control.sign_in_session s join control.membership m on m.id = s.membership where s.id = ?',
                [UUID.fromString(mine.id)]).account
        def centre = bean(Memberships).grant(account, host == hostOf(tianhe) ? tianhe : yangdong, Role.CENTRE, PartyRef.BUREAU)
        form(host, cookies, "/account/memberships/${centre.id()}/choice", [:])
    }

    Object sessions(String host, String cookies) {
        send('GET', host, '/api/sessions', [Cookie: cookies]).json.sessions
    }

    boolean isIn(String host, String cookies) {
        send('GET', host, '/api/sessions', [Cookie: cookies]).status == 200
    }

    /** What a browser still has when the access token has run out. */
    static String kept(String cookies) {
        "qiqiao_session=${secret(cookies)}"
    }

    static String secret(String cookies) {
        (cookies =~ /qiqiao_session=([^;]+)/)[0][1]
    }
}
