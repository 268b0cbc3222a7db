package io.qiqiao.identity.own

import io.qiqiao.audit.Pseudonyms
import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.NewAccount
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.notice.Inbox
import io.qiqiao.notice.Notice
import io.qiqiao.notice.Recipient
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.Authenticator
import io.qiqiao.testkit.WebSpec

class OwnDataSpec extends WebSpec {

    def "a person gets a copy of all that is known of them, in all their tenants, and nothing of anybody else"() {
        given:
        def me = somebody('own', tianhe, yangdong)
        def other = somebody('other', tianhe)
        def third = somebody('third', yangdong)
        [[me, tianhe], [me, yangdong], [other, tianhe], [third, yangdong]].each { person, tenant -> told(person, tenant) }
        def cookies = signedIn(me, tianhe)

        when:
        def answer = send('GET', hostOf(tianhe), '/account/copy', cookies)

        then:
        answer.status == 200
        answer.header('Content-Disposition') == 'attachment; filename="personal-information.json"'
        answer.header('Cache-Control') == 'no-store'
        with(answer.json) {
            account.login == me.login()
            account.name == me.name()
            email == me.email()
            phone == me.phone()
            memberships*.tenant as Set == ['440106', '441704'] as Set
            sessions*.address == ['127.0.0.1']
            tenants.keySet() == ['440106', '441704'] as Set
            tenants['440106'].inbox*.title == ["给 ${me.login()} 在 440106"]
            tenants['441704'].inbox*.title == ["给 ${me.login()} 在 441704"]
            tenants['440106'].deeds*.action.contains('sign-in')
            tenants['440106'].containsKey('consents')
            tenants['440106'].containsKey('registrations')
            tenants['440106'].containsKey('joiningRequests')
            tenants['440106'].containsKey('push')
            tenants['440106'].containsKey('savedSearches')
            tenants['440106'].containsKey('listViews')
            tenants['440106'].containsKey('listChoices')
        }

        and: 'nobody else, and no secret'
        [other, third].every { stranger ->
            !answer.body.contains(stranger.login()) && !answer.body.contains(stranger.email()) && !answer.body.contains(stranger.id().toString())
        }
        ['secret', 'hash', 'argon2', 'q1.'].every { !answer.body.contains(it) }
    }

    def "every table that keeps something of a person by their account is in the copy, or is said here not to be"() {
        given:
        def tables = database.sql().rows("""select table_schema || '.' || table_name as name from information_schema.columns
                where column_name = 'account' and table_schema in ('control', 't_440106')""")*.name as Set

        expect: 'told; or a hash, a way in that is open for minutes, or what only leads back to the person'
        tables == ['control.membership', 'control.second_factor', 'control.recovery_code', 'control.oidc_identity', 'control.break_glass',
                   't_440106.consent', 't_440106.registration', 't_440106.joining_request',
                   't_440106.push_channel', 't_440106.push_subscription', 't_440106.push_webhook', 't_440106.push_feed', 't_440106.saved_search',
                   't_440106.list_view', 't_440106.list_choice'] as Set +
                ['control.password_history', 'control.sign_in_challenge', 'control.single_use_link', 'control.oidc_visit', 'control.pseudonym',
                 'control.known_client', 't_440106.audit_entry'] as Set
    }

    def "who closes their account is told before what goes and what stays, proves who they are by #proof, and is gone"() {
        given:
        def me = somebody('gone', tianhe, yangdong)
        def cookies = signedIn(me, tianhe)
        def pseudonym = bean(Pseudonyms).of(me.id())
        def (right, field, now) = prepare.call(this, cookies)

        when:
        def page = send('GET', hostOf(tianhe), '/account/erasure', now + [Accept: 'text/html'])

        then:
        page.body.contains('不能恢复')
        page.body.contains('只剩一个代号')
        page.body.contains('/account/copy')
        page.body.contains("name=\"$field\"")

        and: 'not without the proof'
        submit(hostOf(tianhe), '/account/erasure', [(field): 'wrong'], now).status == 422
        bean(Accounts).find(me.id()).get().login() == me.login()

        when:
        def done = submit(hostOf(tianhe), '/account/erasure', [(field): right], now)

        then:
        done.status == 200
        done.body.contains('账号已注销')
        !done.body.contains(me.name())
        done.cookies['qiqiao_session'].contains('Max-Age=0')
        send('GET', hostOf(tianhe), '/api/sessions', now).status == 401
        bean(Accounts).findBySignInName(me.login()).empty
        bean(Accounts).findBySignInName(me.email()).empty
        bean(Memberships).listOf(me.id()).every { !it.isActive() }

        and: 'the audit says what was done, and nobody learns by whom'
        bean(Pseudonyms).accounts([pseudonym]).isEmpty()
        database.sql().rows('select action from t_440106.audit_entry where account = ?', [pseudonym])*.action.contains('erasure')

        where:
        proof           | prepare
        'their password' | { spec, c -> [PASSWORD, 'present', c] }
        'their factor'   | { spec, c -> spec.enrol(c) }
    }

    def "who holds an office hands it over first"() {
        given:
        def me = somebody('chief')
        bean(Memberships).grant(me.id(), tianhe, Role.OFFICER, PartyRef.BUREAU)

        expect:
        submit(hostOf(tianhe), '/account/erasure', [present: PASSWORD], signedIn(me, tianhe)).with { status == 422 && body.contains('解除职务') }
        bean(Accounts).find(me.id()).get().login() == me.login()
    }

    def somebody(String what, TenantId... tenants) {
        def login = "$what-${UUID.randomUUID().toString().take(8)}".toString()
        def phone = '136' + String.format('%08d', new Random().nextInt(100_000_000))
        def account = bean(Accounts).create(new NewAccount(login, "姓名$login", "$login@example.cn", phone, PASSWORD))
        tenants.each { bean(Memberships).grant(account.id(), it, Role.STATION, PartyRef.BUREAU) }
        account
    }

    void told(person, TenantId tenant) {
        CurrentTenant.run(tenant) {
            bean(Inbox).deliver(Recipient.account(person.id()), new Notice('spec', "给 ${person.login()} 在 ${tenant.code()}", '', null, 'copy-' + person.id()))
        }
    }

    Map<String, String> signedIn(person, TenantId tenant) {
        [Cookie: submit(hostOf(tenant), '/sign-in', [login: person.login(), password: PASSWORD]).cookieHeader]
    }

    List enrol(Map<String, String> cookies) {
        def page = send('GET', hostOf(tianhe), '/account/factor', cookies + [Accept: 'text/html']).body
        def secret = (page =~ /name="secret" value="([A-Z2-7]{32})"/)[0][1]
        def answer = submit(hostOf(tianhe), '/account/factor', [code: new Authenticator(secret).code(), present: PASSWORD, secret: secret], cookies)
        [(answer.body =~ /<code>([a-z2-7-]{19})<\/code>/)[0][1], 'code', [Cookie: answer.cookieHeader]]
    }
}
