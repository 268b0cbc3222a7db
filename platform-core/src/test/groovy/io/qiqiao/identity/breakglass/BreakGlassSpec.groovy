package io.qiqiao.identity.breakglass

import groovy.sql.Sql
import io.qiqiao.identity.Role
import io.qiqiao.identity.SecondFactor
import io.qiqiao.identity.Accounts
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

import java.time.Duration

class BreakGlassSpec extends WebSpec {

    static final REASON = '核对一条打不开的服务产品'

    @Shared TenantId huadu = database.tenant('440114', '花都区', '440100')

    def "an operator looks into a tenant with a reason, changes nothing, and its administrators know"() {
        given:
        def officer = officer('bg-officer-1')
        def mark = "密${UUID.randomUUID()}".toString()
        assert send('POST', hostOf(huadu), '/api/institutions', officer, [title: mark, visibility: 'private']).status == 201
        def operator = operator('bg-operator-1')

        expect: 'nothing before'
        send('POST', hostOf(huadu), '/api/sessions', [:], [login: 'bg-operator-1', password: PASSWORD]).status == 401

        when:
        def opened = send('POST', 'localhost', "/api/tenants/$huadu/break-glass", operator, [reason: REASON, password: PASSWORD])

        then:
        opened.status == 201
        opened.json.subMap(['tenant', 'operator', 'reason', 'open']) == [tenant: huadu.code(), operator: 'bg-operator-1', reason: REASON, open: true]

        and: 'the administrators are told at once'
        with(send('GET', hostOf(huadu), '/api/inbox', officer).json.items[0]) {
            topic == 'break-glass.opened'
            title.contains('bg-operator-1')
            body.contains(REASON)
        }
        send('GET', hostOf(huadu), '/api/visits', officer).json[0].subMap(['id', 'reason', 'open']) == [id: opened.json.id, reason: REASON, open: true]
        send('GET', hostOf(huadu), '/work/members', officer + [Accept: 'text/html']).body.contains('正在应急访问')
        audited("t_${huadu.code()}.audit_entry", opened.json.id) == ['break-glass']

        when:
        def visiting = bearer(token('bg-operator-1', hostOf(huadu)))

        then: 'reading, and nothing else'
        send('GET', hostOf(huadu), '/api/institutions', visiting).body.contains(mark)
        send('GET', hostOf(huadu), '/work', visiting + [Accept: 'text/html']).status == 200
        send('POST', hostOf(huadu), '/api/institutions', visiting, [title: 'x', visibility: 'private']).status == 403
        send('POST', hostOf(huadu), '/api/members', visiting, [:]).status == 403
        send('GET', hostOf(huadu), '/api/visits', visiting).status == 403
        send('GET', hostOf(tianhe), '/api/institutions', visiting).status == 403
        send('GET', 'localhost', "/api/tenants/$huadu/break-glass", visiting).status == 403
    }

    def "a visit ends when #who ends it, in every session"() {
        given:
        def officer = officer('bg-officer-2')
        def operator = operator('bg-operator-2')
        def visit = send('POST', 'localhost', "/api/tenants/$huadu/break-glass", operator, [reason: REASON, password: PASSWORD]).json.id
        def visiting = bearer(token('bg-operator-2', hostOf(huadu)))

        expect:
        send('GET', hostOf(huadu), '/api/institutions', visiting).status == 200
        end(byOfficer, visit, officer, operator) == 204
        new PollingConditions(timeout: 5).eventually {
            assert send('GET', hostOf(huadu), '/api/institutions', visiting).status == 401
        }
        send('POST', hostOf(huadu), '/api/sessions', [:], [login: 'bg-operator-2', password: PASSWORD]).status == 401
        !send('GET', hostOf(huadu), '/api/visits', officer).json.find { it.id == visit }.open
        audited("t_${huadu.code()}.audit_entry", visit) == ['break-glass', 'break-glass-end']
        end(byOfficer, visit, officer, operator) == 204
        audited("t_${huadu.code()}.audit_entry", visit) == ['break-glass', 'break-glass-end']

        where:
        who                | byOfficer
        'an administrator' | true
        'the operator'     | false
    }

    def "a visit ends by itself"() {
        given:
        def officer = officer('bg-officer-3')
        def visit = send('POST', 'localhost', "/api/tenants/$huadu/break-glass", operator('bg-operator-3'), [reason: REASON, password: PASSWORD]).json
        def visiting = bearer(token('bg-operator-3', hostOf(huadu)))

        def key = bearer(send('POST', hostOf(huadu), '/api/keys', visiting, [name: 'x', permissions: ['listing-see']]).json.secret)

        expect:
        send('GET', hostOf(huadu), '/api/institutions', key).status == 200
        Duration.between(java.time.Instant.parse(visit.openedAt), java.time.Instant.parse(visit.endsAt)) == Duration.ofHours(1)

        when: 'its hour is over'
        behind {
            it.executeUpdate("update control.membership set expires_at = now() where role = 'break-glass' and account = (select id from control.account where login = 'bg-operator-3')".toString())
            it.executeUpdate("update control.break_glass set opened_at = now() - interval '1 hour', ends_at = now() where id = ?", [UUID.fromString(visit.id)])
        }

        then:
        new PollingConditions(timeout: 5).eventually {
            assert send('GET', hostOf(huadu), '/api/institutions', visiting).status == 401
            assert send('GET', hostOf(huadu), '/api/institutions', key).status == 401
        }
        send('POST', hostOf(huadu), '/api/sessions', [:], [login: 'bg-operator-3', password: PASSWORD]).status == 401
        !send('GET', hostOf(huadu), '/api/visits', officer).json.find { it.id == visit.id }.open
    }

    def "a visit is not opened #how"() {
        given:
        def operator = operator('bg-operator-4')

        when:
        def refused = send('POST', 'localhost', "/api/tenants/$tenant/break-glass", operator, body)

        then:
        refused.status == status
        refused.json.errors*.field == fields

        where:
        how                         | tenant   | body                                                || status | fields
        'without a reason'          | '440114' | [password: PASSWORD]                                || 422    | ['reason']
        'with too short a reason'   | '440114' | [reason: '一二三四五六七八九', password: PASSWORD]        || 422    | ['reason']
        'with too long a reason'    | '440114' | [reason: '长' * 501, password: PASSWORD]             || 422    | ['reason']
        'without a proof'           | '440114' | [reason: REASON]                                    || 422    | ['password']
        'with a wrong password'     | '440114' | [reason: REASON, password: 'wrong-horse-battery']   || 422    | ['password']
        'where there is no tenant'  | '449999' | [reason: REASON, password: PASSWORD]                || 404    | []
        'where there is no code'    | 'x'      | [reason: REASON, password: PASSWORD]                || 404    | []
    }

    def "a reason of ten characters will do"() {
        expect:
        send('POST', 'localhost', "/api/tenants/$huadu/break-glass", operator('bg-operator-5'), [reason: '一二三四五六七八九十', password: PASSWORD]).status == 201
    }

    def "nobody but an operator opens a visit, and no other tenant's administrator sees or ends it"() {
        given:
        def visit = send('POST', 'localhost', "/api/tenants/$huadu/break-glass", operator('bg-operator-6'), [reason: REASON, password: PASSWORD]).json.id
        person('bg-far', yangdong)
        def far = bearer(token('bg-far', hostOf(yangdong)))

        expect:
        send('POST', hostOf(huadu), "/api/tenants/$huadu/break-glass", officer('bg-officer-6'), [reason: REASON, password: PASSWORD]).status == 403
        send('GET', hostOf(yangdong), '/api/visits', far).json.every { it.id != visit }
        send('DELETE', hostOf(yangdong), "/api/visits/$visit", far).status == 404
    }

    def "whoever has a second factor proves by it, and whoever must have one is asked to get it"() {
        given:
        def account = UUID.randomUUID()
        def factor = Mock(SecondFactor)
        def proving = new ProvingOperators(factor, null, null, Stub(Accounts), null)

        when:
        proving.require(account, new VisitRequest(REASON, '123456', PASSWORD))

        then:
        1 * factor.isEnrolled(account) >> true
        1 * factor.prove(account, '123456')

        when:
        proving.require(account, new VisitRequest(REASON, '123456', PASSWORD))

        then:
        1 * factor.isEnrolled(account) >> false
        1 * factor.isDemanded(Role.OPERATOR, null) >> true
        def refused = thrown(Refusal)
        refused.code() == ErrorCode.NOT_ALLOWED
    }

    def "a configured visit of #lasting #what"() {
        given:
        def configuration = Stub(BreakGlassConfiguration) { getLasting() >> Duration.parse(lasting) }

        when:
        def problem = null
        try {
            new OpeningVisits(null, null, null, null, null, null, null, configuration, null)
        } catch (IllegalStateException stopped) {
            problem = stopped
        }

        then:
        (problem != null) == stops

        where:
        lasting    | what                || stops
        'PT0S'     | 'stops the start'   || true
        'PT1S'     | 'is taken'          || false
        'PT1H'     | 'is taken'          || false
        'PT1H1S'   | 'stops the start'   || true
    }

    private int end(boolean byOfficer, String visit, Map<String, String> officer, Map<String, String> operator) {
        byOfficer ? send('DELETE', hostOf(huadu), "/api/visits/$visit", officer).status
                : send('DELETE', 'localhost', "/api/tenants/$huadu/break-glass", operator).status
    }

    private Map<String, String> operator(String login) {
        person(login, null)
        bearer(token(login, 'localhost', membershipOf(login)))
    }

    private Map<String, String> officer(String login) {
        person(login, huadu)
        bearer(token(login, hostOf(huadu)))
    }

    private String membershipOf(String login) {
        behind {
            it.firstRow("select m.id from control.membership m join control.account a on a.id = m.account where a.login = ? and m.role = 'operator'", [login]).id.toString()
        }
    }

    private List<String> audited(String table, String visit) {
        behind { it.rows("select action from $table where action like 'break-glass%' and details ->> 'visit' = '$visit' order by id".toString()) }*.action
    }

    private <T> T behind(Closure<T> work) {
        Sql sql = database.sql()
        try {
            work(sql)
        } finally {
            sql.close()
        }
    }
}
