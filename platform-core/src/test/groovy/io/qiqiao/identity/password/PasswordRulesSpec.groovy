package io.qiqiao.identity.password

import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.identity.rule.SignInRule
import io.qiqiao.kernel.Refusal
import io.qiqiao.testkit.SettableClock
import io.qiqiao.testkit.WebSpec

class PasswordRulesSpec extends WebSpec {

    static final GOOD = ['plum-lantern-otter', 'granite-violin-moss', 'sleepy-anchor-jam', 'copper-fjord-tulip', 'velvet-comet-rice', 'orbit-cactus-sofa']

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.clock': true]
    }

    def "#password is #judged"() {
        given:
        def owner = new PasswordRules.Owner('chenxiaoming', '陈小明', 'xm.chen@example.cn')

        expect:
        bean(PasswordRules).problems('password', password, owner, new SignInRule(false, 10, 3, null))*.messageKey() == problems

        where:
        password                  | problems                          | judged
        'x7$kQ9!vb'               | ['identity.password.length']      | 'too short by one'
        'x7$kQ9!vbz'              | []                                | 'just long enough'
        'ab' * 64                 | ['identity.password.common']      | 'as long as may be, and a pattern'
        'x' * 129                 | ['identity.password.length']      | 'too long by one'
        'password123'             | ['identity.password.common']      | 'common'
        '1234567890'              | ['identity.password.common']      | 'a row of keys'
        'aaaaaaaaaaaa'            | ['identity.password.common']      | 'one letter'
        'ChenXiaoming-7!kq'       | ['identity.password.personal']    | 'the login'
        'my陈小明is-secret'          | ['identity.password.personal']    | 'the name'
        'with-XM.CHEN-within'     | ['identity.password.personal']    | 'the mailbox'
        '我的企业在广州天河区'              | []                                | 'a sentence'
        'plum-lantern-otter'      | []                                | 'some words'
    }

    def "the strictest of a person's memberships counts"() {
        given:
        def account = somebody(Role.ENTERPRISE)

        when: 'nine characters are enough for an enterprise'
        bean(Accounts).setPassword(account, 'x7$kQ9!vb')

        then:
        noExceptionThrown()

        when: 'and not for an officer'
        bean(Memberships).grant(account, tianhe, Role.OFFICER, PartyRef.BUREAU)
        bean(Accounts).setPassword(account, 'y7$kQ9!vb')

        then:
        thrown(Refusal)
    }

    def "the present password and the last ones are not taken again, an older one is"() {
        given:
        def account = somebody(Role.ENTERPRISE)
        GOOD.take(3).each {
            clock.pass(java.time.Duration.ofSeconds(1))
            bean(Accounts).setPassword(account, it)
        }

        expect: 'an enterprise has a history of three'
        GOOD.take(3).every { password -> refused { bean(Accounts).setPassword(account, password) } == ['identity.password.former'] }
        refused { bean(Accounts).setPassword(account, PASSWORD) } == []

        and: 'no more than that is kept'
        database.sql().firstRow('select count(*) n from control.password_history where account = ?', [account]).n == 3
    }

    def "whose password is good no more chooses another before they are let in"() {
        given: 'an enterprise user with a short password becomes an officer'
        def account = somebody(Role.ENTERPRISE)
        bean(Accounts).setPassword(account, 'x7$kQ9!vb')
        def login = bean(Accounts).find(account).get().login()
        assert signIn(login, 'x7$kQ9!vb').status == 200
        bean(Memberships).grant(account, tianhe, Role.OFFICER, PartyRef.BUREAU)
        bean(Memberships).withdraw(bean(Memberships).listOf(account).find { it.role() == Role.ENTERPRISE }.id())

        when:
        def stopped = signIn(login, 'x7$kQ9!vb')

        then:
        stopped.status == 401
        stopped.json.methods == ['password']

        when:
        def weak = renew(stopped, 'x7$kQ9!vc')
        def done = renew(stopped, GOOD[0])

        then:
        weak.status == 422
        weak.json.errors*.field == ['password']
        done.json.role == 'officer'
        signIn(login, GOOD[0]).status == 200
        renew(stopped, GOOD[1]).status == 401
    }

    def "on the page, too"() {
        given:
        def account = somebody(Role.ENTERPRISE)
        bean(Accounts).setPassword(account, 'x7$kQ9!vb')
        bean(Memberships).grant(account, yangdong, Role.OFFICER, PartyRef.BUREAU)

        when:
        def login = bean(Accounts).find(account).get().login()
        def stopped = submit(hostOf(tianhe), '/sign-in', [login: login, password: 'x7$kQ9!vb', next: '/workbench'])
        def cookie = [Cookie: stopped.cookieHeader]

        then:
        stopped.header('Location') == '/sign-in/renewal?next=%2Fworkbench'
        send('GET', hostOf(tianhe), stopped.header('Location'), cookie + [Accept: 'text/html']).body.contains('请更换密码')
        submit(hostOf(tianhe), '/sign-in/renewal', [password: 'short', next: '/workbench'], cookie).body.contains('密码须有 10 至')
        submit(hostOf(tianhe), '/sign-in/renewal', [password: GOOD[0], next: '/workbench'], cookie).header('Location') == '/workbench'
    }

    SettableClock getClock() {
        bean(SettableClock)
    }

    static List<String> refused(Closure deed) {
        try {
            deed.call()
            []
        } catch (Refusal refusal) {
            refusal.problems()*.messageKey()
        }
    }

    UUID somebody(Role role) {
        def login = 'pw-' + UUID.randomUUID().toString().take(8)
        person(login, tianhe, role)
    }

    Answer signIn(String login, String password) {
        send('POST', hostOf(tianhe), '/api/sessions', [:], [login: login, password: password])
    }

    Answer renew(Answer stopped, String password) {
        send('POST', hostOf(tianhe), "/api/sessions/${stopped.json.challenge}/password", [:], [password: password])
    }
}
