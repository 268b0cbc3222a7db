package io.qiqiao.identity.demand

import io.qiqiao.identity.Accounts
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.identity.factor.FactorDemands
import io.qiqiao.identity.factor.Factors
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.Authenticator
import io.qiqiao.testkit.SettableClock
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared
import spock.lang.Unroll

import java.time.Duration

/** A tenant demands a second factor of more roles, and can take nothing from what is compulsory. */
class DemandingFactorsSpec extends WebSpec {

    static final String PAGE = '/work/members/second-factor'
    static final Map<String, String> SECRETS = [:]

    @Shared TenantId place = database.tenant('441882', '连州市')
    @Shared TenantId other = database.tenant('441821', '佛冈县')

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.clock': true, 'qiqiao.identity.factor.waived': false, 'qiqiao.limits.enabled': false]
    }

    def setupSpec() {
        enrol(chief())
    }

    def cleanup() {
        choose(place, [])
    }

    @Unroll
    def "#role where the tenant demands it of #chosen: a sign-in asks for it #asked"() {
        given:
        def login = somebody(place, role)

        when:
        choose(place, chosen)

        then:
        (signIn(place, login).status == 401) == asked
        bean(FactorDemands).isDemanded(role, place) == asked

        and: 'another tenant is not touched'
        bean(FactorDemands).isDemanded(role, other) == (role in [Role.OFFICER, Role.BREAK_GLASS])

        where:
        role              | chosen                                  || asked
        Role.OFFICER      | []                                      || true
        Role.OFFICER      | [Role.STATION]                          || true
        Role.OFFICER      | [Role.OFFICER]                          || true
        Role.HEAD_STATION | []                                      || false
        Role.HEAD_STATION | [Role.HEAD_STATION]                     || true
        Role.CENTRE       | []                                      || false
        Role.CENTRE       | [Role.STATION]                          || false
        Role.CENTRE       | [Role.STATION, Role.CENTRE]             || true
        Role.STATION      | []                                      || false
        Role.STATION      | [Role.STATION]                          || true
        Role.INSTITUTION  | [Role.ENTERPRISE]                       || false
        Role.INSTITUTION  | [Role.INSTITUTION]                      || true
        Role.EXPERT       | [Role.OPERATOR]                         || false
        Role.EXPERT       | [Role.EXPERT]                           || true
        Role.ENTERPRISE   | []                                      || false
        Role.ENTERPRISE   | [Role.ENTERPRISE, Role.EXPERT]          || true
    }

    def "what is demanded holds for the next request: who has a factor goes on, who has none is signed out and sets one up"() {
        given:
        def bare = somebody(place, Role.STATION)
        def ready = somebody(place, Role.STATION)
        def elsewhere = somebody(other, Role.STATION)
        def expert = somebody(place, Role.EXPERT)
        enrol(ready)
        bean(SettableClock).pass(Duration.ofMinutes(2))
        def tokens = [bare, expert].collectEntries { [it, signIn(place, it).json.accessToken] } + [(ready): proved(place, ready), (elsewhere): signIn(other, elsewhere).json.accessToken]

        when:
        choose(place, [Role.STATION])

        then:
        tokens.collectEntries { login, token -> [login, send('GET', hostOf(login == elsewhere ? other : place), '/api/sessions', bearer(token)).status] } ==
                [(bare): 401, (expert): 200, (ready): 200, (elsewhere): 200]
        signIn(place, bare).with { status == 401 && json.enrolment }

        when: 'it is lifted'
        choose(place, [])

        then:
        signIn(place, bare).status == 200

        and: 'both are on record'
        entries().takeRight(2) == ['{"roles": "officer station break-glass"}', '{"roles": "officer break-glass"}']
    }

    def "the page shows what is compulsory as fixed and the rest as chosen, in both languages"() {
        given:
        choose(place, [Role.EXPERT])

        when:
        def page = ask(place)
        def english = ask(place, 'en')

        then:
        page.body.contains('必须使用，不能取消')
        page.body =~ /value="expert" checked/
        !(page.body =~ /value="(officer|break-glass|operator)"/)
        !(page.body =~ /value="station" checked/)
        english.body.contains('Always, cannot be lifted')
    }

    def "a role nobody knows is refused, and nothing changes"() {
        given:
        choose(place, [Role.EXPERT])

        expect:
        fill(place, 'role=expert&role=emperor').status == 422
        fill(place, 'role=emperor').status == 422
        bean(FactorDemands).listOf(place).contains(Role.EXPERT)
    }

    def "whoever must have one and takes it away is signed out everywhere until there is another"() {
        given:
        choose(place, demanded ? [Role.EXPERT] : [])
        def login = somebody(place, Role.EXPERT)
        def secret = enrol(login)
        bean(SettableClock).pass(Duration.ofMinutes(2))
        def program = proved(place, login)
        bean(SettableClock).pass(Duration.ofMinutes(2))
        def challenged = submit(hostOf(place), '/sign-in', [login: login, password: PASSWORD, next: '/account'])
        def opened = submit(hostOf(place), '/sign-in/factor', [code: code(secret), method: 'totp', next: '/account'], [Cookie: challenged.cookieHeader])
        def browser = [Cookie: opened.cookieHeader]
        bean(SettableClock).pass(Duration.ofMinutes(2))

        when:
        def removed = submit(hostOf(place), '/account/factor/removal', [code: code(secret)], browser)

        then:
        opened.status == 303
        removed.status == 303
        removed.header('Location') == leads
        send('GET', hostOf(place), '/api/sessions', bearer(program)).status == status

        where:
        demanded || leads      | status
        true     || '/sign-in' | 401
        false    || '/account' | 200
    }

    private String chief() {
        person('demand-chief', place)
        'demand-chief'
    }

    private String somebody(TenantId tenant, Role role) {
        def login = 'demand-' + UUID.randomUUID().toString().take(8)
        person(login, tenant, role, role == Role.OFFICER ? PartyRef.BUREAU : new PartyRef(role.code(), 'd-1'))
        login
    }

    /** The secret of the authenticator. */
    private String enrol(String login) {
        def account = bean(Accounts).findBySignInName(login).get()
        def secret = bean(Factors).enrol(account).secret()
        bean(Factors).confirm(account.id(), code(secret))
        SECRETS[login] = secret
    }

    private String code(String secret) {
        new Authenticator(secret).code(bean(SettableClock).instant())
    }

    private Answer signIn(TenantId tenant, String login) {
        send('POST', hostOf(tenant), '/api/sessions', [:], [login: login, password: PASSWORD])
    }

    /** An access token of somebody who has a factor. */
    private String proved(TenantId tenant, String login) {
        bean(SettableClock).pass(Duration.ofMinutes(1))
        def challenged = signIn(tenant, login)
        def opened = send('POST', hostOf(tenant), "/api/sessions/${challenged.json.challenge}/factor", [:], [method: 'totp', code: code(SECRETS[login])])
        assert opened.status == 200: opened.body
        opened.json.accessToken
    }

    private void choose(TenantId tenant, List<Role> roles) {
        assert fill(tenant, roles.collect { "role=${it.code()}" }.join('&')).status == 303
    }

    private Answer fill(TenantId tenant, String form) {
        send('POST', hostOf(tenant), PAGE, ['Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html'] + bearer(fresh(tenant)), form)
    }

    private Answer ask(TenantId tenant, String language = 'zh-CN') {
        send('GET', hostOf(tenant), PAGE, [Accept: 'text/html', 'Accept-Language': language] + bearer(fresh(tenant)))
    }

    /** The clock runs ahead of access tokens: the administrator signs in again where it has. */
    private String fresh(TenantId tenant) {
        proved(tenant, 'demand-chief')
    }

    private List<String> entries() {
        database.sql().rows("select cast(details as text) as details from ${place.schema()}.audit_entry where action = 'factor-demand' order by id".toString())*.details
    }
}
