package io.qiqiao.registration

import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.NewAccount
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.identity.demand.DemandingFactors
import io.qiqiao.identity.factor.Factors
import io.qiqiao.identity.oidc.OidcServer
import io.qiqiao.identity.oidc.link.LinkedIdentities
import io.qiqiao.notice.Mailbox
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.Authenticator
import io.qiqiao.testkit.WebSpec
import spock.lang.AutoCleanup
import spock.lang.Shared
import spock.lang.Unroll

import java.net.http.HttpRequest
import java.net.http.HttpResponse

import static io.qiqiao.registration.Registrant.codeOf
import static io.qiqiao.registration.Registrant.creditCode
import static io.qiqiao.registration.Registrant.mail
import static io.qiqiao.registration.Registrant.mobile

/** Whoever a provider knows and nobody here does comes to the registration with what the provider says of them. */
class SentByProvidersSpec extends WebSpec {

    @Shared @AutoCleanup OidcServer province

    @Override
    Map<String, Object> configuration() {
        province = new OidcServer()
        super.configuration() + ['qiqiao.identity.factor.waived'                : false,
                                 'qiqiao.limits.enabled'                        : false,
                                 'qiqiao.identity.oidc.province.issuer'         : province.issuer,
                                 'qiqiao.identity.oidc.province.client-id'      : OidcServer.CLIENT,
                                 'qiqiao.identity.oidc.province.client-secret'  : OidcServer.SECRET,
                                 'qiqiao.identity.oidc.province.title'          : '广东省统一身份认证']
    }

    @Unroll
    def "where the provider says #what: the registration #begins"() {
        given:
        def known = [email: mail(), phone: mobile()]
        def given = claims.collectEntries { name, value -> [name, value instanceof Closure ? value(known) : value] }

        when:
        def cookies = sent([name: '陈小微'] + given)
        def page = send('GET', hostOf(tianhe), '/register', [Cookie: cookies, Accept: 'text/html'])

        then:
        cookies.contains('qiqiao_registration') == begun
        page.status == (goesOn ? 303 : 200)
        page.header('Location') == (goesOn ? '/register/enterprise' : null)
        goesOn || page.body.contains('name="contact"')
        shown == null || page.body.contains("value=\"${shown(known)}\"")
        messages(known) == []

        where:
        what                                       | claims                                                                                        || begun | goesOn | shown
        'a phone that it has verified'             | [phone_number: { it.phone }, phone_number_verified: true]                                     || true  | true   | null
        'the same with the country'                | [phone_number: { '+86 ' + it.phone }, phone_number_verified: true]                            || true  | true   | null
        'an e-mail that it has verified'           | [email: { it.email }, email_verified: true]                                                   || true  | true   | null
        'a verified e-mail beside any phone'       | [email: { it.email }, email_verified: true, phone_number: { it.phone }]                       || true  | true   | null
        'a phone of which nothing is said'         | [phone_number: { it.phone }]                                                                  || true  | false  | { it.phone }
        'an e-mail that it has not verified'       | [email: { it.email }, email_verified: false]                                                  || true  | false  | { it.email }
        'no way to reach anybody'                  | [:]                                                                                           || false | false  | { '' }
        'a verified phone that is none'            | [phone_number: '110', phone_number_verified: true]                                            || false | false  | { '' }
        begins = goesOn ? 'goes on without a code' : 'asks for the contact'
    }

    def "what is filled in is kept to the end, and the identity signs in from then on"() {
        given:
        def phone = mobile()
        province.person = [sub: UUID.randomUUID().toString(), name: '陈小微', phone_number: phone, phone_number_verified: true]
        def cookies = comeBack()

        when:
        def account = throughTo('account', cookies)

        then:
        account.body.contains('value="陈小微"')
        !raw().any { it.contains('陈小微') || it.contains(phone) }

        when:
        def done = submit(hostOf(tianhe), '/register/account', [name: '陈小微', password: PASSWORD], [Cookie: cookies])

        then:
        done.status == 303
        done.header('Location') == '/work'
        done.cookies.containsKey('qiqiao_session')
        bean(Accounts).findBySignInName(phone).get().name() == '陈小微'

        and: 'the next time the province leads in'
        back().cookies.containsKey('qiqiao_session')
        messages([phone: phone]) == []
    }

    def "who gives another contact than the provider said is asked for a code, and keeps the name"() {
        given:
        def other = mail()
        def cookies = sent([name: '符小微', email: mail()])

        when:
        def answered = submit(hostOf(tianhe), '/register', [contact: other], [Cookie: cookies])
        cookies = answered.cookieHeader
        def proved = submit(hostOf(tianhe), '/register/code', [code: codeOf(this, other, tianhe)], [Cookie: cookies])

        then:
        answered.header('Location') == '/register/code'
        proved.header('Location') == '/register/enterprise'
        throughTo('account', cookies).body.contains('value="符小微"')
    }

    def "a contact that is somebody's needs that account's password, and the identity is not linked by it"() {
        given:
        def email = mail()
        def account = bean(Accounts).create(new NewAccount("sent-${UUID.randomUUID().toString().take(8)}", '原有账号', email, null, PASSWORD))
        province.person = [sub: UUID.randomUUID().toString(), name: '原有账号', email: email, email_verified: true]
        def cookies = comeBack()
        throughTo('account', cookies)

        expect:
        submit(hostOf(tianhe), '/register/account', [name: '原有账号', password: 'another-password-of-theirs'], [Cookie: cookies]).status == 422
        submit(hostOf(tianhe), '/register/account', [name: '原有账号', password: PASSWORD], [Cookie: cookies]).status == 303
        bean(LinkedIdentities).listIssuers(account.id()) == [] as Set
        !back().cookies.containsKey('qiqiao_session')
    }

    def "an account that has a second factor is not signed in by registering, neither by the province nor by a code: #by"() {
        given:
        def email = mail()
        def account = bean(Accounts).create(new NewAccount("sent-${UUID.randomUUID().toString().take(8)}", '有验证', email, null, PASSWORD))
        bean(Memberships).grant(account.id(), tianhe, Role.OFFICER, PartyRef.BUREAU)
        def phone = new Authenticator(bean(Factors).enrol(account).secret())
        bean(Factors).confirm(account.id(), phone.code())
        def cookies = by == 'the province' ? sent([email: email, email_verified: true]) : proved(email)
        throughTo('account', cookies)

        when:
        def done = submit(hostOf(tianhe), '/register/account', [name: '有验证', password: PASSWORD], [Cookie: cookies])

        then:
        done.status == 303
        done.header('Location') == '/sign-in/factor?next=%2Fwork'
        !done.cookies.containsKey('qiqiao_session')

        where:
        by << ['the province', 'a code']
    }

    def "where the tenant demands a second factor of enterprises, who registers sets one up before they are in"() {
        given:
        CurrentTenant.run(tianhe) { bean(DemandingFactors).demand(tianhe, [Role.ENTERPRISE] as Set) }
        def cookies = proved(mail())
        throughTo('account', cookies)

        when:
        def done = submit(hostOf(tianhe), '/register/account', [name: '新来的', password: PASSWORD], [Cookie: cookies])

        then:
        done.header('Location') == '/sign-in/enrolment?next=%2Fwork'
        !done.cookies.containsKey('qiqiao_session')

        cleanup:
        CurrentTenant.run(tianhe) { bean(DemandingFactors).demand(tianhe, [] as Set) }
    }

    def "what was begun here is worth nothing on another tenant's host"() {
        given:
        def cookies = sent([phone_number: mobile(), phone_number_verified: true])

        expect:
        send('GET', hostOf(tianhe), '/register/enterprise', [Cookie: cookies, Accept: 'text/html']).status == 200
        send('GET', hostOf(yangdong), '/register/enterprise', [Cookie: cookies, Accept: 'text/html']).status == 404
    }

    /** Somebody of whom the province says this comes back from it; the cookies they have then. */
    private String sent(Map claims) {
        province.person = [sub: UUID.randomUUID().toString()] + claims
        comeBack()
    }

    private String comeBack() {
        def answer = back()
        assert answer.status == 422
        answer.cookieHeader
    }

    private Answer back() {
        def left = send('GET', hostOf(tianhe), '/sign-in/oidc/province?next=/work', [Accept: 'text/html'])
        def there = client.send(HttpRequest.newBuilder(URI.create(left.header('Location'))).build(), HttpResponse.BodyHandlers.ofString())
        def path = URI.create(there.headers().firstValue('Location').get()).with { it.rawPath + '?' + it.rawQuery }
        send('GET', hostOf(tianhe), path, [Cookie: left.cookieHeader, Accept: 'text/html'])
    }

    /** The cookies of somebody who has proved a contact by a code. */
    private String proved(String contact) {
        def cookies = submit(hostOf(tianhe), '/register', [contact: contact]).cookieHeader
        submit(hostOf(tianhe), '/register/code', [code: codeOf(this, contact, tianhe)], [Cookie: cookies])
        cookies
    }

    private Answer throughTo(String step, String cookies) {
        submit(hostOf(tianhe), '/register/enterprise', [creditCode: creditCode(), title: '天河数智软件有限公司', region: '440106', industryWords: '应用软件开发', industry: '6513'], [Cookie: cookies])
        submit(hostOf(tianhe), '/register/figures', [staff: '40', revenueWanYuan: '1520', assetsWanYuan: '600'], [Cookie: cookies])
        send('GET', hostOf(tianhe), "/register/$step", [Cookie: cookies, Accept: 'text/html'])
    }

    private List<String> messages(Map known) {
        CurrentTenant.call(tianhe) { bean(Mailbox).list(null, 200).items().findAll { it.recipient() in known.values() }*.body() }
    }

    private List<String> raw() {
        database.sql().rows("select cast(r as text) as text from ${tianhe.schema()}.registration r".toString())*.text
    }
}
