package io.qiqiao.identity.oidc

import com.nimbusds.jose.JWSAlgorithm
import com.nimbusds.jose.JWSHeader
import com.nimbusds.jose.crypto.MACSigner
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator
import com.nimbusds.jwt.JWTClaimsSet
import com.nimbusds.jwt.PlainJWT
import com.nimbusds.jwt.SignedJWT
import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.NewAccount
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.identity.oidc.link.LinkedIdentities
import io.qiqiao.kernel.Refusal
import io.qiqiao.testkit.WebSpec
import spock.lang.AutoCleanup
import spock.lang.Shared

import java.net.http.HttpRequest
import java.net.http.HttpResponse

class OidcSpec extends WebSpec {

    @Shared @AutoCleanup OidcServer province
    @Shared @AutoCleanup OidcServer city
    static int people

    @Override
    Map<String, Object> configuration() {
        province = new OidcServer()
        city = new OidcServer()
        super.configuration() + ['spec.probe': true, 'qiqiao.identity.factor.waived': false] +
                provider('province', province, [title: '广东省统一身份认证', 'strong-methods': ['otp'], 'strong-classes': ['urn:gd:level3']]) +
                provider('city', city, [title: '阳江市政务登录', 'link-by': 'EMAIL', tenants: ['441704']])
    }

    static Map<String, Object> provider(String name, OidcServer server, Map<String, Object> more) {
        ([issuer: server.issuer, 'client-id': OidcServer.CLIENT, 'client-secret': OidcServer.SECRET] + more)
                .collectEntries { key, value -> ["qiqiao.identity.oidc.${name}.$key".toString(), value] }
    }

    def setup() {
        province.heal()
        city.heal()
    }

    def "the page of signing in offers the providers of its tenant"() {
        expect:
        def page = send('GET', host, '/sign-in?next=/work', [Accept: 'text/html']).body
        page.contains('通过广东省统一身份认证登录')
        page.contains('通过阳江市政务登录登录') == offersCity
        send('GET', host, '/sign-in/oidc/city', [Accept: 'text/html']).status == (offersCity ? 303 : 404)

        where:
        host               | offersCity
        '440106.localhost' | false
        '441704.localhost' | true
    }

    def "whoever has linked their identity is signed in by it, as what they are here"() {
        given:
        def login = linked(Role.ENTERPRISE)

        when:
        def answer = comeBack(leave(hostOf(tianhe), 'province'), hostOf(tianhe))

        then: 'a page of ours leads on, so that no cookie is sent at another site\'s bidding'
        answer.status == 200
        answer.header('Refresh') == '0;url=/work'
        answer.body.contains('href="/work"')
        send('GET', hostOf(tianhe), '/api/probe/seen', [Cookie: answer.cookieHeader]).json.subMap(['actor', 'tenant', 'role']) ==
                [actor: login, tenant: tianhe.code(), role: 'enterprise']

        and: 'what was asked of the provider'
        province.asked.last().code_challenge_method == 'S256'
        province.asked.last().redirect_uri == "http://440106.localhost:$server.port/sign-in/oidc/province/callback"
    }

    def "an officer's second factor is asked for here, unless the provider says that it was shown there: #claims"() {
        given:
        linked(Role.OFFICER)
        province.claims = { it + claims }

        when:
        def answer = comeBack(leave(hostOf(tianhe), 'province'), hostOf(tianhe))

        then:
        answer.header('Refresh').startsWith('0;url=' + leads)
        answer.cookies.containsKey('qiqiao_session') == signedIn

        where:
        claims                  | leads                | signedIn
        [:]                     | '/sign-in/enrolment' | false
        [amr: ['pwd']]          | '/sign-in/enrolment' | false
        [acr: 'urn:gd:level2']  | '/sign-in/enrolment' | false
        [amr: ['pwd', 'otp']]   | '/work'              | true
        [acr: 'urn:gd:level3']  | '/work'              | true
    }

    def "an identity nobody has linked makes nobody anything: it leads to registering or to signing in"() {
        given:
        province.person = [sub: UUID.randomUUID().toString(), email: 'new@example.cn', email_verified: true]
        def before = accounts()

        when:
        def answer = comeBack(leave(hostOf(tianhe), 'province'), hostOf(tianhe))

        then:
        answer.status == 422
        answer.body.contains('还没有关联的账号')
        answer.body.contains('href="/register"')
        !answer.cookies.containsKey('qiqiao_session')
        accounts() == before
    }

    def "by the tenant's rule a verified address links #who: #links"() {
        given:
        def email = "p${++people}@example.cn".toString()
        def account = bean(Accounts).create(new NewAccount("oidc-mail-$people", "oidc-mail-$people", email, null, PASSWORD))
        bean(Memberships).grant(account.id(), yangdong, role, PartyRef.BUREAU)
        city.person = [sub: UUID.randomUUID().toString(), email: sent(email)] + more

        expect:
        2.times {
            def answer = comeBack(leave(hostOf(yangdong), 'city'), hostOf(yangdong))
            assert answer.cookies.containsKey('qiqiao_session') == links
            assert answer.status == (links ? 200 : 422)
        }

        where:
        who                             | role            | sent                      | more                    || links
        'an enterprise\'s person'       | Role.ENTERPRISE | { it }                    | [email_verified: true]  || true
        'the same in capitals'          | Role.ENTERPRISE | { it.toUpperCase() }      | [email_verified: true]  || true
        'nobody while it is unverified' | Role.ENTERPRISE | { it }                    | [email_verified: false] || false
        'nobody while nothing is said'  | Role.ENTERPRISE | { it }                    | [:]                     || false
        'nobody with another address'   | Role.ENTERPRISE | { 'x' + it }              | [email_verified: true]  || false
        'never an officer'              | Role.OFFICER    | { it }                    | [email_verified: true]  || false
    }

    def "the menu beneath one's name leads to one's identities"() {
        given:
        person('oidc-menu', tianhe, Role.ENTERPRISE)
        def cookies = [Cookie: submit(hostOf(tianhe), '/sign-in', [login: 'oidc-menu', password: PASSWORD]).cookieHeader]

        expect:
        send('GET', hostOf(tianhe), '/account', cookies + [Accept: 'text/html']).body.contains('href="/account/identities"')
        send('GET', hostOf(tianhe), '/account/identities', cookies + [Accept: 'text/html']).status == 200
    }

    def "a person links their identity, being signed in, and takes it away again"() {
        given:
        def login = "oidc-own-${++people}"
        person(login, tianhe, Role.ENTERPRISE)
        province.person = [sub: UUID.randomUUID().toString()]
        def mine = submit(hostOf(tianhe), '/sign-in', [login: login, password: PASSWORD]).cookieHeader

        when:
        def leaving = submit(hostOf(tianhe), '/account/identities/province', [:], [Cookie: mine])
        def there = leaving.header('Refresh') - '0;url='
        def back = comeBack([there: there, cookie: mine + '; ' + leaving.cookieHeader], hostOf(tianhe))

        then:
        back.header('Refresh') == '0;url=/account/identities'
        send('GET', hostOf(tianhe), '/account/identities', [Cookie: mine, Accept: 'text/html']).body.contains('已关联')
        comeBack(leave(hostOf(tianhe), 'province'), hostOf(tianhe)).cookies.containsKey('qiqiao_session')

        when: 'another wants the same'
        bean(LinkedIdentities).link(new Identity(province.issuer, province.person.sub as String, null, null, false), person("oidc-other-$people", tianhe))

        then:
        thrown(Refusal)

        when:
        submit(hostOf(tianhe), '/account/identities/province/withdrawal', [:], [Cookie: mine])

        then:
        !comeBack(leave(hostOf(tianhe), 'province'), hostOf(tianhe)).cookies.containsKey('qiqiao_session')
    }

    def "an identity is linked only to whoever is signed in when it comes back"() {
        given:
        def login = "oidc-gone-${++people}"
        person(login, tianhe, Role.ENTERPRISE)
        province.person = [sub: UUID.randomUUID().toString()]
        def mine = submit(hostOf(tianhe), '/sign-in', [login: login, password: PASSWORD]).cookieHeader
        def leaving = submit(hostOf(tianhe), '/account/identities/province', [:], [Cookie: mine])

        when:
        def back = comeBack([there: leaving.header('Refresh') - '0;url=', cookie: leaving.cookieHeader], hostOf(tianhe))

        then:
        back.status == 422
        !comeBack(leave(hostOf(tianhe), 'province'), hostOf(tianhe)).cookies.containsKey('qiqiao_session')
    }

    def "a token with #what lets nobody in"() {
        given:
        linked(Role.ENTERPRISE)
        province.claims = claims
        province.signing = signing

        when:
        def answer = comeBack(leave(hostOf(tianhe), 'province'), hostOf(tianhe))

        then:
        answer.status == 422
        answer.body.contains('没有通过广东省统一身份认证登录成功')
        !answer.cookies.containsKey('qiqiao_session')

        where:
        what                                | claims                                                 | signing
        'another nonce'                     | { it + [nonce: 'another'] }                            | SIGNED
        'no nonce'                          | { it - [nonce: it.nonce] }                             | SIGNED
        'another issuer'                    | { it + [iss: 'http://elsewhere.example'] }             | SIGNED
        'another audience'                  | { it + [aud: 'another-client'] }                       | SIGNED
        'another party it was given to'     | { it + [aud: ['another-client', OidcServer.CLIENT], azp: 'another-client'] } | SIGNED
        'several audiences and no party'    | { it + [aud: ['another-client', OidcServer.CLIENT]] } | SIGNED
        'an end that is past'               | { it + [iat: it.iat - 900, exp: it.iat - 61] }         | SIGNED
        'no end'                            | { it - [exp: it.exp] }                                 | SIGNED
        'a beginning far ahead'             | { it + [iat: it.iat + 3600, exp: it.iat + 7200] }      | SIGNED
        'no subject'                        | { it - [sub: it.sub] }                                 | SIGNED
        'no signature'                      | SAME                                                   | { new PlainJWT(JWTClaimsSet.parse(it)).serialize() }
        'a signature by the client\'s secret' | SAME                                                 | { new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), JWTClaimsSet.parse(it)).tap { jwt -> jwt.sign(new MACSigner(OidcServer.SECRET)) }.serialize() }
        'a signature by the public key as a secret' | SAME                                           | { new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), JWTClaimsSet.parse(it)).tap { jwt -> jwt.sign(new MACSigner(OidcServer.KEY.toRSAPublicKey().encoded)) }.serialize() }
        'a stranger\'s key of the same name'| SAME                                                   | { OidcServer.signed(it, STRANGER) }
        'a key nobody knows'                | SAME                                                   | { OidcServer.signed(it, OidcServer.KEY, new JWSHeader.Builder(JWSAlgorithm.RS256).keyID('k9').build()) }
        'an algorithm that is not believed' | SAME                                                   | { OidcServer.signed(it, OidcServer.KEY, new JWSHeader.Builder(JWSAlgorithm.PS256).keyID('k1').build()) }
        'a changed payload'                 | SAME                                                   | { OidcServer.signed(it).split(/\./).with { parts -> [parts[0], OidcServer.signed(it + [sub: 'x']).split(/\./)[1], parts[2]].join('.') } }
        'no form at all'                    | SAME                                                   | { 'x.y.z' }
    }

    static final SAME = { it }
    static final SIGNED = OidcServer.&signed
    static final STRANGER = new RSAKeyGenerator(2048).keyID('k1').generate()

    def "a token within the clock's tolerance is taken"() {
        given:
        linked(Role.ENTERPRISE)
        province.claims = { it + claims(it.iat) }

        expect:
        comeBack(leave(hostOf(tianhe), 'province'), hostOf(tianhe)).cookies.containsKey('qiqiao_session')

        where:
        claims << [{ now -> [iat: now - 300, exp: now - 30] }, { now -> [iat: now + 30, exp: now + 300] }]
    }

    def "coming back with #what lets nobody in"() {
        given:
        linked(Role.ENTERPRISE)
        def left = leave(hostOf(tianhe), 'province')
        def back = atProvider(left.there)
        def changed = change([path: back, host: hostOf(tianhe), cookie: left.cookie])

        when:
        def answer = send('GET', changed.host, changed.path, [Cookie: changed.cookie, Accept: 'text/html'])

        then:
        answer.status == status
        !answer.cookies.containsKey('qiqiao_session')

        where:
        what                          | status | change
        'another state'               | 422    | { it + [path: it.path.replaceAll(/state=[^&]+/, 'state=' + 'A' * 43)] }
        'no state'                    | 422    | { it + [path: it.path.replaceAll(/state=[^&]+/, 'state=')] }
        'no code'                     | 422    | { it + [path: it.path.replaceAll(/code=[^&]+/, 'error=access_denied')] }
        'another code'                | 422    | { it + [path: it.path.replaceAll(/code=[^&]+/, 'code=abc')] }
        'another issuer'              | 422    | { it + [path: it.path.replaceAll(/iss=[^&]+/, 'iss=http%3A%2F%2Felsewhere')] }
        'no cookie of its own'        | 422    | { it + [cookie: 'a=b'] }
        'another browser\'s cookie'   | 422    | { it + [cookie: leave(hostOf(tianhe), 'province').cookie] }
        'another tenant\'s host'      | 422    | { it + [host: hostOf(yangdong)] }
        'the platform\'s host'        | 422    | { it + [host: 'localhost'] }
        'another provider\'s address' | 404    | { it + [path: it.path.replace('/province/', '/city/')] }
        'the same a second time'      | 422    | { send('GET', it.host, it.path, [Cookie: it.cookie, Accept: 'text/html']).with { first -> assert first.status == 200 }; it }
    }

    def "a provider that fails is no fault of ours"() {
        given:
        linked(Role.ENTERPRISE)
        province.tokenFault = 'server_error'

        expect:
        comeBack(leave(hostOf(tianhe), 'province'), hostOf(tianhe)).status == 422

        when:
        def away = new ProviderClient(new Provider('away').tap { issuer = 'http://127.0.0.1:1'; clientId = 'x' })
        away.address(new ProviderClient.Secrets('s', 'n', 'v' * 43), URI.create('http://localhost/'))

        then:
        thrown(Refusal)

        when: 'another issuer stands behind the address'
        def false_ = new ProviderClient(new Provider('false').tap { issuer = province.issuer + '/other'; clientId = 'x'; discovery = URI.create(province.issuer + '/.well-known/openid-configuration') })
        false_.address(new ProviderClient.Secrets('s', 'n', 'v' * 43), URI.create('http://localhost/'))

        then:
        thrown(Refusal)
    }

    def "a provider that is not wholly configured stops the start"() {
        when:
        new Providers([new Provider('x').tap { issuer = 'http://x'; clientId = id; algorithms = believed }])

        then:
        thrown(IllegalStateException)

        where:
        id  | believed
        ''  | ['RS256']
        'c' | []
        'c' | ['RS256', 'HS256']
        'c' | ['none']
    }

    /** A person whose identity with the province is linked, and who comes to it next. */
    private String linked(Role role) {
        def login = "oidc-${++people}"
        province.person = [sub: UUID.randomUUID().toString()]
        bean(LinkedIdentities).link(new Identity(province.issuer, province.person.sub as String, null, null, false), person(login, tianhe, role))
        login
    }

    private Map leave(String host, String provider) {
        def answer = send('GET', host, "/sign-in/oidc/$provider?next=/work", [Accept: 'text/html'])
        assert answer.status == 303: answer.body
        [there: answer.header('Location'), cookie: answer.cookieHeader]
    }

    /** The path with which the provider sends a browser back. */
    private String atProvider(String there) {
        def answer = client.send(HttpRequest.newBuilder(URI.create(there)).build(), HttpResponse.BodyHandlers.ofString())
        assert answer.statusCode() == 302
        URI.create(answer.headers().firstValue('Location').get()).with { it.rawPath + '?' + it.rawQuery }
    }

    private WebSpec.Answer comeBack(Map left, String host) {
        send('GET', host, atProvider(left.there as String), [Cookie: left.cookie, Accept: 'text/html'])
    }

    private long accounts() {
        database.sql().firstRow('select count(*) as n from control.account').n
    }
}
