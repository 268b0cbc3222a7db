package io.qiqiao.identity.factor

import io.qiqiao.identity.Role
import io.qiqiao.identity.SecondFactor
import io.qiqiao.kernel.Refusal
import io.qiqiao.testkit.Authenticator
import io.qiqiao.testkit.SettableClock
import io.qiqiao.testkit.WebSpec

import java.time.Duration

class SecondFactorSpec extends WebSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.clock': true, 'qiqiao.identity.factor.waived': false]
    }

    def "RFC 6238's own examples hold"() {
        expect:
        new Authenticator('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ').code(java.time.Instant.ofEpochSecond(time)) == code

        where:
        time        | code
        59          | '287082'
        1111111109  | '081804'
        1234567890  | '005924'
        20000000000 | '353130'
    }

    def "an officer is let in by a password and a code, having enrolled an authenticator at the first sign-in"() {
        given:
        def login = somebody()

        when: 'the first sign-in leads to the enrolment'
        def first = signIn(login)

        then:
        first.status == 401
        first.json.code == 'not-signed-in'
        first.json.methods == ['totp']
        first.json.enrolment

        when:
        def enrolled = send('POST', hostOf(tianhe), "/api/sessions/${first.json.challenge}/enrolment")
        def phone = new Authenticator(enrolled.json.secret)
        def opened = factor(first, phone.code(clock.instant()))

        then:
        enrolled.header('Cache-Control') == 'no-store'
        enrolled.json.address.startsWith('otpauth://totp/Qiqiao:')
        opened.status == 200
        opened.json.accessToken
        opened.json.recoveryCodes.size() == 10

        when: 'the next asks for a code, which is not taken twice'
        def second = signIn(login)

        then:
        second.status == 401
        second.json.methods == ['totp', 'recovery']
        !second.json.enrolment
        factor(second, phone.code(clock.instant())).with { status == 422 && json.errors[0].field == 'code' }

        when:
        clock.pass(Duration.ofSeconds(30))
        def again = factor(second, phone.code(clock.instant()))

        then:
        again.status == 200
        again.json.role == 'officer'
        !again.json.recoveryCodes
    }

    def "a code #steps steps away is #word"() {
        given:
        def (login, phone) = enrolled()
        clock.pass(Duration.ofMinutes(5))

        expect:
        factor(signIn(login), phone.code(clock.instant(), steps)).status == status

        where:
        steps || status
        -2    || 422
        -1    || 200
        0     || 200
        1     || 200
        2     || 422
        word = status == 200 ? 'taken' : 'refused'
    }

    def "an earlier code is refused once a later one was used"() {
        given:
        def (login, phone) = enrolled()
        clock.pass(Duration.ofMinutes(5))

        expect:
        factor(signIn(login), phone.code(clock.instant(), 1)).status == 200
        factor(signIn(login), phone.code(clock.instant(), 0)).status == 422
        factor(signIn(login), phone.code(clock.instant(), 1)).status == 422
    }

    def "a recovery code works once, in whatever form it is typed"() {
        given:
        def (login, phone, codes) = enrolled()

        expect:
        factor(signIn(login), form.call(codes[0]), 'recovery').status == 200
        factor(signIn(login), codes[0], 'recovery').status == 422
        bean(Factors).countRecovery(bean(io.qiqiao.identity.Accounts).findBySignInName(login).get().id()) == 9

        where:
        form << [{ it }, { it.toUpperCase() }, { it.replace('-', '') }, { ' ' + it.replace('-', ' ') }]
    }

    def "nothing is kept from which a recovery code could be read"() {
        given:
        def (login, phone, codes) = enrolled()

        expect:
        database.sql().rows('select code_hash from control.recovery_code').every { row -> codes.every { !row.code_hash.contains(it.replace('-', '')) } }
    }

    def "a challenge is worth nothing #when"() {
        given:
        def (login, phone) = enrolled()
        clock.pass(Duration.ofMinutes(5))
        def challenged = signIn(login)

        when:
        def host = spoil.call(this, challenged, phone) ?: hostOf(tianhe)

        then:
        factor(challenged, phone.code(clock.instant()), 'totp', host).with { status == 401 && json.detail.contains('请重新登录') }

        where:
        when                             | spoil
        'after its time, exactly'        | { spec, it, held -> spec.clock.pass(Duration.ofMinutes(10)); null }
        'a second time'                  | { spec, it, held -> assert spec.factor(it, held.code(spec.clock.instant(), -1)).status == 200; null }
        'after too many tries'           | { spec, it, held -> 5.times { n -> assert spec.factor(it, '00000' + n).status == 422 }; null }
        'on another tenant\'s host'      | { spec, it, held -> '441704.localhost' }
        'on the platform\'s host'        | { spec, it, held -> 'localhost' }
    }

    def "a challenge is good until just before its end, and at its last try"() {
        given:
        def (login, phone) = enrolled()
        clock.pass(Duration.ofMinutes(5))
        def challenged = signIn(login)

        when:
        clock.pass(Duration.ofMinutes(10) - Duration.ofMillis(1))
        4.times { assert factor(challenged, '00000' + it).status == 422 }

        then:
        factor(challenged, phone.code(clock.instant())).status == 200
    }

    def "the second factor is demanded of #role: #demanded"() {
        expect:
        bean(SecondFactor).isDemanded(role, tianhe) == demanded

        where:
        role             || demanded
        Role.OFFICER     || true
        Role.OPERATOR    || true
        Role.STATION     || false
        Role.ENTERPRISE  || false
    }

    def "a tenant may demand it of more roles, and another tenant is not touched by it"() {
        given:
        def login = somebody(Role.STATION)
        assert signIn(login).status == 200

        when:
        bean(FactorDemands).demand(tianhe, [Role.STATION] as Set)

        then:
        signIn(login).with { status == 401 && json.enrolment }
        !bean(SecondFactor).isDemanded(Role.STATION, yangdong)
        bean(FactorDemands).listOf(tianhe) == [Role.OPERATOR, Role.OFFICER, Role.BREAK_GLASS, Role.STATION] as Set

        cleanup:
        bean(FactorDemands).demand(tianhe, [] as Set)
    }

    def "whoever has a factor is asked for it whatever they are"() {
        given:
        def login = somebody(Role.STATION)
        enrolledAs(login)

        expect:
        signIn(login).with { status == 401 && json.methods == ['totp', 'recovery'] }
    }

    def "a deed may ask for it once more"() {
        given:
        def (login, phone, codes) = enrolled()
        def account = bean(io.qiqiao.identity.Accounts).findBySignInName(login).get().id()
        clock.pass(Duration.ofMinutes(5))

        when:
        bean(SecondFactor).prove(account, phone.code(clock.instant()))
        bean(SecondFactor).prove(account, codes[1])

        then:
        noExceptionThrown()

        when:
        bean(SecondFactor).prove(account, phone.code(clock.instant()))

        then:
        thrown(Refusal)
    }

    def "the page leads an officer from the password to the code and in, and a wrong code keeps the picture"() {
        given:
        def login = somebody()

        when:
        def first = submit(hostOf(tianhe), '/sign-in', [login: login, password: PASSWORD, next: '/workbench'])
        def cookie = [Cookie: first.cookieHeader]

        then:
        first.status == 303
        first.header('Location') == '/sign-in/enrolment?next=%2Fworkbench'
        first.cookies.keySet() == ['qiqiao_challenge'] as Set
        first.cookies.values().every { it.contains('HTTPOnly') && it.contains('SameSite=Strict') && it.contains('Path=/') }

        when:
        def page = send('GET', hostOf(tianhe), first.header('Location'), cookie + [Accept: 'text/html'])
        def secret = (page.body =~ /name="secret" value="([A-Z2-7]{32})"/)[0][1]
        def wrong = submit(hostOf(tianhe), '/sign-in/enrolment', [code: '000000', secret: secret, next: '/workbench'], cookie)

        then:
        page.body.contains('data:image/svg+xml;base64,')
        wrong.status == 422
        wrong.body.contains("value=\"$secret\"")
        wrong.body.contains('验证码不对')

        when:
        def done = submit(hostOf(tianhe), '/sign-in/enrolment', [code: new Authenticator(secret).code(clock.instant()), secret: secret, next: '/workbench'], cookie)

        then:
        done.status == 200
        done.header('Cache-Control') == 'no-store'
        (done.body =~ /<code>[a-z2-7]{4}(-[a-z2-7]{4}){3}<\/code>/).count == 10
        done.body.contains('href="/workbench"')
        done.cookies.keySet().containsAll(['qiqiao_access', 'qiqiao_session'])
    }

    def "who has seen a picture before somebody else began anew has nothing of it"() {
        given:
        def login = somebody()
        def challenges = (1..2).collect { signIn(login).json.challenge }
        def secrets = challenges.collect { send('POST', hostOf(tianhe), "/api/sessions/$it/enrolment").json.secret }

        expect:
        secrets[0] != secrets[1]
        send('POST', hostOf(tianhe), "/api/sessions/${challenges[0]}/factor", [:], [method: 'totp', code: new Authenticator(secrets[0]).code(clock.instant())]).status == 422
    }

    SettableClock getClock() {
        bean(SettableClock)
    }

    String somebody(Role role = Role.OFFICER) {
        def login = 'factor-' + UUID.randomUUID().toString().take(8)
        person(login, tianhe, role)
        login
    }

    /** Login, authenticator and recovery codes of somebody who has enrolled. */
    List enrolled() {
        enrolledAs(somebody())
    }

    List enrolledAs(String login) {
        def account = bean(io.qiqiao.identity.Accounts).findBySignInName(login).get()
        def phone = new Authenticator(bean(Factors).enrol(account).secret())
        [login, phone, bean(Factors).confirm(account.id(), phone.code(clock.instant()))]
    }

    Answer signIn(String login) {
        send('POST', hostOf(tianhe), '/api/sessions', [:], [login: login, password: PASSWORD])
    }

    Answer factor(Answer challenged, String code, String method = 'totp', String host = hostOf(tianhe)) {
        send('POST', host, "/api/sessions/${challenged.json.challenge}/factor", [:], [method: method, code: code])
    }
}
