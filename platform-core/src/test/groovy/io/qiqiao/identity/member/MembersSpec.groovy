package io.qiqiao.identity.member

import groovy.sql.Sql
import io.micronaut.inject.qualifiers.Qualifiers
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.ListingKinds
import io.qiqiao.notice.Mailbox
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

import java.util.concurrent.CyclicBarrier
import java.util.concurrent.Executors

class MembersSpec extends WebSpec {

    @Shared TenantId haizhu = database.tenant('440105', '海珠区', '440100')
    @Shared List<TenantId> pairs = ['440111', '440112', '440113'].collect { database.tenant(it, it, '440100') }

    def setupSpec() {
        person('m-chief', haizhu)
    }

    def "a person with #contact is invited, comes in, and is a member"() {
        given:
        def name = "陈${UUID.randomUUID().toString().take(6)}"

        when:
        def invited = post(chief(), '/api/members', [name: name, contact: contact, role: 'station', party: '江南西服务站'])

        then:
        invited.status == 201
        invited.header('Location') == "/api/members/$invited.json.id"
        invited.json.subMap(['name', 'contact', 'role', 'state']) == [name: name, contact: masked, role: 'station', state: 'invited']
        invited.json.party == [kind: 'station', id: '江南西服务站', name: '江南西服务站']
        invited.json.login == null

        when:
        def link = sentTo(contact).find(/token=\S+/) - 'token='
        submit(hostOf(haizhu), '/invitation', [token: link, password: PASSWORD])
        def token = send('POST', hostOf(haizhu), '/api/sessions', [:], [login: contact, password: PASSWORD]).json.accessToken

        then:
        get(token, '/api/inbox').status == 200
        with(get(chief(), "/api/members/$invited.json.id").json) {
            state == 'active'
            login.startsWith('m-')
        }

        where:
        contact                                   | masked
        "c${UUID.randomUUID()}@example.cn".toString() | 'c***@example.cn'
        '137' + (10000000 + new Random().nextInt(89999999)) | contact.take(3) + '****' + contact[-4..-1]
    }

    def "whoever has the address already is invited as what the inviter wrote, and is recognised when they come in"() {
        given: 'somebody of another tenant'
        def contact = "li-${UUID.randomUUID()}@example.cn".toString()
        def login = "li-${UUID.randomUUID().toString().take(8)}".toString()
        bean(io.qiqiao.identity.Accounts).create(new io.qiqiao.identity.NewAccount(login, '李四光', contact, null, PASSWORD))
        person(login, yangdong)

        when:
        def known = post(chief(), '/api/members', [name: '小李', contact: contact, role: 'centre'])
        def stranger = post(chief(), '/api/members', [name: '小李', contact: "li-${UUID.randomUUID()}@example.cn", role: 'centre'])

        then: 'the answers differ in their ids and times only'
        withoutIds(known) == withoutIds(stranger)
        get(chief(), '/api/members?words=李四光').json.items == []
        get(chief(), "/api/members?words=$login").json.items == []
        !sentTo(contact).contains('token=')

        when:
        send('POST', hostOf(haizhu), '/api/sessions', [:], [login: login, password: PASSWORD])

        then:
        get(chief(), "/api/members?words=$login").json.items*.name == ['李四光']
    }

    def "what is wrong with #field is said beside it"() {
        when:
        def refused = post(chief(), '/api/members', [name: '王五', contact: 'wang@example.cn', role: 'expert'] + sent)

        then:
        refused.status == 422
        refused.json.errors*.field == [field]
        refused.json.errors.every { !it.detail.contains('member.') }

        where:
        field     | sent
        'name'    | [name: ' ']
        'name'    | [name: '长' * 101]
        'contact' | [contact: 'm-chief']
        'contact' | [contact: '1234']
        'contact' | [contact: 'wang@']
        'role'    | [role: 'operator']
        'role'    | [role: 'king']
        'role'    | [role: null]
        'party'   | [role: 'institution']
        'party'   | [role: 'enterprise', party: UUID.randomUUID().toString()]
        'party'   | [role: 'institution', party: 'bureau']
        'party'   | [party: '局' * 61, role: 'officer']
    }

    def "a member is invited once for each standing, and asked again after a pause"() {
        given:
        def contact = "again-${UUID.randomUUID()}@example.cn".toString()
        def body = [name: '赵六', contact: contact, role: 'expert']
        def member = post(chief(), '/api/members', body).json.id

        expect:
        post(chief(), '/api/members', body).status == 409
        post(chief(), '/api/members', body + [role: 'centre']).status == 201
        post(chief(), "/api/members/$member/invitation").status == 429

        when:
        behind { it.executeUpdate("update control.membership set invited_at = invited_at - interval '1 minute' where id = ?", [UUID.fromString(member)]) }

        then:
        post(chief(), "/api/members/$member/invitation").status == 200
        post(chief(), "/api/members/$member/invitation").status == 429

        when: 'withdrawn, they can be invited anew'
        ask('DELETE', chief(), "/api/members/$member")

        then:
        post(chief(), "/api/members/$member/invitation").status == 409
        post(chief(), '/api/members', body + [name: '赵小六']).json.subMap(['id', 'name', 'state']) == [id: member, name: '赵小六', state: 'invited']
    }

    def "a change of role works in running sessions, and the member is told"() {
        given:
        def login = somebody(Role.CENTRE)
        def token = token(login, hostOf(haizhu))
        def member = idOf(login)

        expect:
        get(token, '/api/members').status == 200

        when:
        def changed = ask('PUT', chief(), "/api/members/$member/role", [role: 'expert'])

        then:
        changed.json.role == 'expert'
        new PollingConditions(timeout: 5).eventually {
            assert get(token, '/api/members').status == 403
        }
        get(token, '/api/inbox').json.items*.topic == ['member.role-change']
        get(token, '/api/inbox').json.items[0].title.contains('专家')
    }

    def "a suspended member is out in every session, and in again when resumed; a withdrawn one is out"() {
        given:
        def login = somebody(Role.STATION)
        def token = token(login, hostOf(haizhu))
        def member = idOf(login)

        when:
        def suspended = post(chief(), "/api/members/$member/suspension")

        then:
        suspended.json.state == 'suspended'
        new PollingConditions(timeout: 5).eventually {
            assert get(token, '/api/inbox').status == 401
        }
        post(chief(), "/api/members/$member/suspension").json.state == 'suspended'

        when:
        ask('DELETE', chief(), "/api/members/$member/suspension")

        then:
        new PollingConditions(timeout: 5).eventually {
            assert get(token, '/api/inbox').json.items*.topic == ['member.resumption', 'member.suspension']
        }

        when:
        def withdrawn = ask('DELETE', chief(), "/api/members/$member")

        then:
        withdrawn.status == 204
        send('POST', hostOf(haizhu), '/api/sessions', [:], [login: login, password: PASSWORD]).status == 401
        post(chief(), "/api/members/$member/suspension").status == 409
        get(chief(), "/api/members?words=$login").json.items == []
        get(chief(), "/api/members?words=$login&state=withdrawn").json.items*.id == [member]
    }

    def "nobody can #deed themselves"() {
        expect:
        ask(method, chief(), "/api/members/${idOf('m-chief')}$path", body).status == 403

        where:
        deed       | method   | path          | body
        'suspend'  | 'POST'   | '/suspension' | null
        'withdraw' | 'DELETE' | ''            | null
        'demote'   | 'PUT'    | '/role'       | [role: 'station']
        'move'     | 'PUT'    | '/role'       | [role: 'officer', party: '科技局']
    }

    def "of two administrators who #deed each other at once one remains"() {
        given:
        def pair = TenantId.of(code)
        def logins = (1..2).collect { "pair-$code-$it".toString() }
        logins.each { person(it, pair) }
        def tokens = logins.collect { token(it, hostOf(pair)) }
        def ids = logins.collect { idOf(it, pair) }
        def barrier = new CyclicBarrier(2)
        def threads = Executors.newFixedThreadPool(2)

        when:
        def answers = threads.invokeAll((0..1).collect { me ->
            return {
                barrier.await()
                send(method, hostOf(pair), "/api/members/${ids[1 - me]}$path", bearer(tokens[me]), body).status
            } as java.util.concurrent.Callable
        })*.get()

        then:
        answers.count { it in [200, 204] } == 1
        answers.count { it in [401, 403, 409] } == 1
        behind { it.firstRow("select count(*) as n from control.membership where tenant = ? and role = 'officer' and state = 'active'", [code]).n } == 1

        cleanup:
        threads.shutdown()

        where:
        deed       | code     | method   | path          | body
        'withdraw' | '440111' | 'DELETE' | ''            | null
        'suspend'  | '440112' | 'POST'   | '/suspension' | null
        'demote'   | '440113' | 'PUT'    | '/role'       | [role: 'expert']
    }

    def "#who #may"() {
        given:
        def token = token(somebody(role), hostOf(haizhu))
        def other = idOf(somebody(Role.EXPERT))

        expect:
        get(token, '/api/members').status == list
        post(token, "/api/members/$other/suspension").status == change
        post(token, '/api/members', [name: '甲', contact: "x-${UUID.randomUUID()}@example.cn", role: 'expert']).status == invite

        where:
        who            | role              | may                    || list | change | invite
        'an officer'   | Role.OFFICER      | 'does it all'          || 200  | 200    | 201
        'head station' | Role.HEAD_STATION | 'sees'                 || 200  | 403    | 403
        'a centre'     | Role.CENTRE       | 'sees'                 || 200  | 403    | 403
        'a station'    | Role.STATION      | 'has no part in it'    || 403  | 403    | 403
        'an expert'    | Role.EXPERT       | 'has no part in it'    || 403  | 403    | 403
    }

    def "the people of an #kind look after each other and nobody else"() {
        given:
        def own = record(kind)
        def role = Role.find(kind).get()
        def logins = [somebody(role, own), somebody(role, own)]
        def foreign = idOf(somebody(role, record(kind)))
        def officer = idOf('m-chief')
        def token = token(logins[0], hostOf(haizhu))

        expect:
        get(token, '/api/members').json.items*.login.sort() == logins.sort(false)
        get(token, '/api/members').json.items*.party.name.every { it.startsWith('海珠') }
        get(token, "/api/members/$foreign").status == 404
        ask('DELETE', token, "/api/members/$foreign").status == 404
        ask('DELETE', token, "/api/members/$officer").status == 404
        ask('PUT', token, "/api/members/${idOf(logins[1])}/role", [role: 'officer']).status == 403
        ask('PUT', token, "/api/members/${idOf(logins[1])}/role", [role: kind, party: record(kind).id()]).status == 403
        post(token, '/api/members', [name: '甲', contact: "x-${UUID.randomUUID()}@example.cn", role: 'officer']).status == 403
        post(token, '/api/members', [name: '甲', contact: "x-${UUID.randomUUID()}@example.cn", role: kind, party: own.id()]).status == 201
        post(token, "/api/members/${idOf(logins[1])}/suspension").status == 200

        where:
        kind << ['institution', 'enterprise']
    }

    def "a member of another tenant is not found, whatever is asked"() {
        given:
        def login = "m-far-${UUID.randomUUID()}".toString()
        person(login, yangdong)
        def far = idOf(login, yangdong)

        expect:
        [['GET', ''], ['DELETE', ''], ['POST', '/suspension'], ['DELETE', '/suspension'], ['POST', '/invitation']]
                .every { each -> send(each[0], hostOf(haizhu), "/api/members/$far${each[1]}", bearer(chief())).status == 404 }
        ask('PUT', chief(), "/api/members/$far/role", [role: 'expert']).status == 404
    }

    def "every change is in the tenant's audit once"() {
        given:
        def member = post(chief(), '/api/members', [name: '孙七', contact: "sun-${UUID.randomUUID()}@example.cn", role: 'expert']).json.id

        when:
        ask('PUT', chief(), "/api/members/$member/role", [role: 'centre'])
        ask('PUT', chief(), "/api/members/$member/role", [role: 'centre'])
        2.times { post(chief(), "/api/members/$member/suspension") }
        2.times { ask('DELETE', chief(), "/api/members/$member/suspension") }
        2.times { ask('DELETE', chief(), "/api/members/$member") }

        then:
        behind { it.rows("select action, outcome from t_${haizhu.code()}.audit_entry where object_id = ? order by id".toString(), [member]) }
                .collect { [it.action, it.outcome] } == ['invitation', 'role-change', 'suspension', 'resumption', 'withdrawal'].collect { ["member-$it".toString(), 'done'] }
    }

    def "a role that somebody had before is given back, not doubled"() {
        given:
        def login = somebody(Role.EXPERT)
        def expert = idOf(login)

        when:
        def centre = ask('PUT', chief(), "/api/members/$expert/role", [role: 'centre']).json.id
        person(login, haizhu, Role.EXPERT, new PartyRef('expert', null))
        def doubled = ask('PUT', chief(), "/api/members/$centre/role", [role: 'expert'])

        then:
        doubled.status == 409

        when:
        def second = get(chief(), "/api/members?words=$login&role=expert").json.items[0].id
        ask('DELETE', chief(), "/api/members/$second")
        def given = ask('PUT', chief(), "/api/members/$centre/role", [role: 'expert'])

        then:
        given.json.id == second
        get(chief(), "/api/members?words=$login").json.items.collect { [it.id, it.state] } == [[second, 'active']]
    }

    def "the list is cut into parts, with a count for each state"() {
        given:
        def mark = "cut${UUID.randomUUID().toString().take(6)}"
        def logins = (1..5).collect { somebody(Role.EXPERT, new PartyRef('expert', null), "$mark-$it") }
        post(chief(), "/api/members/${idOf(logins[0])}/suspension")

        when:
        def first = get(chief(), "/api/members?words=$mark&size=3").json
        def second = get(chief(), "/api/members?words=$mark&size=3&after=$first.next").json

        then:
        first.counts == [active: 4, suspended: 1]
        first.items*.login + second.items*.login == logins.reverse()
        second.next == null
        get(chief(), "/api/members?words=$mark&state=suspended").json.items*.login == [logins[0]]
        get(chief(), "/api/members?words=$mark&role=centre").json.items == []
        get(chief(), "/api/members?words=${mark}%25").json.items == []
        get(chief(), '/api/members?size=0').status == 422
        get(chief(), '/api/members?size=101').status == 422
    }

    private String chief() {
        token('m-chief', hostOf(haizhu))
    }

    private String somebody(Role role, PartyRef party = new PartyRef(role.code(), null), String login = "m-some-${UUID.randomUUID()}") {
        person(login.toString(), haizhu, role, role == Role.OFFICER ? PartyRef.BUREAU : party)
        login.toString()
    }

    private PartyRef record(String kind) {
        def id = CurrentTenant.call(haizhu) {
            bean(KeepingListings).create(bean(ListingKinds).get(kind), Draft.of([title: "海珠${UUID.randomUUID()}".toString()], Visibility.PRIVATE),
                    new Editor('officer', PartyRef.BUREAU)).listing().id()
        }
        new PartyRef(kind, id.toString())
    }

    private String idOf(String login, TenantId tenant = haizhu) {
        behind {
            it.firstRow('select m.id from control.membership m join control.account a on a.id = m.account where a.login = ? and m.tenant = ?',
                    [login, tenant.code()]).id.toString()
        }
    }

    private <T> T behind(Closure<T> work) {
        Sql sql = database.sql()
        try {
            work(sql)
        } finally {
            sql.close()
        }
    }

    private String sentTo(String contact) {
        application.getBean(Mailbox, Qualifiers.byName('platform')).list(null, 50).items().find { it.recipient() == contact }.body()
    }

    private static Map withoutIds(Answer answer) {
        answer.json.findAll { !(it.key in ['id', 'since', 'invitedAt']) } + [status: answer.status]
    }

    private Answer get(String token, String path) {
        ask('GET', token, path.replaceAll(/[^\x00-\x7f]/) { URLEncoder.encode(it, 'UTF-8') })
    }

    private Answer post(String token, String path, Object body = null) {
        ask('POST', token, path, body)
    }

    private Answer ask(String method, String token, String path, Object body = null) {
        send(method, hostOf(haizhu), path, bearer(token), body)
    }
}
