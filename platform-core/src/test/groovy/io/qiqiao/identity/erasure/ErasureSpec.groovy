package io.qiqiao.identity.erasure

import io.qiqiao.audit.Pseudonyms
import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.NewAccount
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.testkit.WebSpec

class ErasureSpec extends WebSpec {

    static final ENTERPRISE = new PartyRef('enterprise', 'e-1')

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.probe': true, 'qiqiao.jobs.enabled': false, 'qiqiao.exchange.enabled': false, 'qiqiao.notices.enabled': false]
    }

    def "a person who asks for it is erased: nothing in the database names them any more"() {
        given:
        def login = name()
        def id = somebody(login, Role.ENTERPRISE)
        def token = token(login, hostOf(tianhe))
        def pseudonym = bean(Pseudonyms).of(id)
        def key = send('POST', hostOf(tianhe), '/api/keys', bearer(token), [name: '对接 ' + login, permissions: ['demand-post']]).json.secret

        when:
        def answer = erase(token, id, login)

        then:
        answer.status == 204
        traces(login) == []
        traces(login + '@example.cn') == []
        traces(phoneOf(login)) == []

        and: 'nobody gets in'
        [token, key].every { send('GET', hostOf(tianhe), '/api/probe/seen', bearer(it)).status == 401 }
        send('POST', hostOf(tianhe), '/api/sessions', [:], [login: login, password: PASSWORD]).status == 401
        send('POST', hostOf(tianhe), '/api/sessions', [:], [login: 'erased-' + id, password: PASSWORD]).status == 401
        bean(Memberships).listOf(id).every { !it.active }

        and: 'what they did is still on record, under a name that leads to nobody'
        entries(pseudonym)*.action.containsAll(['sign-in', 'erasure'])
        bean(Pseudonyms).accounts([pseudonym]) == [:]
        bean(Pseudonyms).of(id) != pseudonym
    }

    def "no table of the control data keeps rows about somebody erased but the ones that are emptied"() {
        given:
        def login = name()
        def id = somebody(login, Role.EXPERT)
        erase(token(login, hostOf(tianhe)), id, login)

        when:
        def columns = database.sql().rows('''select c.conrelid::regclass::text as tables, a.attname as columns
                from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
                where c.contype = 'f' and c.confrelid = 'control.account'::regclass''')
        def kept = columns.findAll { database.sql().firstRow("select count(*) as rows from ${it.tables} where ${it.columns} = ?".toString(), [id]).rows > 0 }*.tables

        then:
        columns.size() >= 5
        kept as Set == ['control.membership'] as Set
    }

    def "an administrator erases who is a member with them and nowhere else: #who"() {
        given:
        def officer = name()
        person(officer, tianhe)
        def login = name()
        def id = somebody(login, role)
        if (elsewhere) {
            bean(Memberships).grant(id, yangdong, Role.ENTERPRISE, ENTERPRISE)
        }

        when:
        def answer = erase(token(officer, hostOf(tianhe)), id, login)

        then:
        answer.status == status
        (traces(login) == []) == (status == 204)

        where:
        who                         | role            | elsewhere || status
        'a member of theirs'        | Role.ENTERPRISE | false     || 204
        'one of another tenant too' | Role.ENTERPRISE | true      || 404
        'an officer'                | Role.OFFICER    | false     || 409
    }

    def "who manages no members erases nobody but themselves, and nobody is erased by mistake"() {
        given:
        def mine = name()
        def me = somebody(mine, Role.ENTERPRISE)
        def login = name()
        def other = somebody(login, Role.ENTERPRISE)
        def token = token(mine, hostOf(tianhe))

        expect:
        erase(token, other, login).status == 404
        erase(token, UUID.randomUUID(), login).status == 404
        erase(token, me, login).with { [status, json.errors*.field] } == [422, ['login']]
        [mine, login].every { traces(it) != [] }
    }

    def "a pseudonym is the same each time, tells nothing of the account, and leads back to it"() {
        given:
        def id = somebody(name(), Role.EXPERT)
        def pseudonym = bean(Pseudonyms).of(id)

        expect:
        bean(Pseudonyms).of(id) == pseudonym
        pseudonym != id.toString()
        bean(Pseudonyms).accounts([pseudonym, UUID.randomUUID().toString()]) == [(pseudonym): id]
        bean(Pseudonyms).accounts([]) == [:]
        bean(Pseudonyms).of(UUID.randomUUID())
    }

    private UUID somebody(String login, Role role) {
        def account = bean(Accounts).create(new NewAccount(login, login, login + '@example.cn', phoneOf(login), PASSWORD))
        bean(Memberships).grant(account.id(), tianhe, role, role == Role.OFFICER ? PartyRef.BUREAU : ENTERPRISE)
        account.id()
    }

    private Answer erase(String token, UUID id, String login) {
        send('POST', hostOf(tianhe), "/api/accounts/$id/erasure", bearer(token), [login: login])
    }

    /** Tables of control with a row that holds these words, as text. */
    private List<String> traces(String words) {
        database.sql().rows("select table_name from information_schema.tables where table_schema = 'control' and table_type = 'BASE TABLE'")*.table_name.findAll {
            database.sql().firstRow("select count(*) as rows from control.$it t where t::text like ?".toString(), ['%' + words + '%']).rows > 0
        }
    }

    private List entries(String pseudonym) {
        database.sql().rows("select action from ${tianhe.schema()}.audit_entry where account = ?".toString(), [pseudonym])
    }

    private static String name() {
        'erase-' + UUID.randomUUID().toString().take(8)
    }

    private static String phoneOf(String login) {
        '139' + String.format('%08d', Math.abs(login.hashCode()) % 100_000_000)
    }
}
