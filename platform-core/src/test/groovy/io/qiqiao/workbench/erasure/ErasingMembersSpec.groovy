package io.qiqiao.workbench.erasure

import io.qiqiao.audit.AuditProof
import io.qiqiao.audit.Pseudonyms
import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.NewAccount
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.PersonalTraces
import io.qiqiao.identity.Role
import io.qiqiao.identity.erasure.ErasureGround
import io.qiqiao.identity.erasure.ForeseeingErasures
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.web.text.Messages
import io.qiqiao.workbench.WorkbenchSpec
import spock.lang.Unroll
import spock.util.concurrent.PollingConditions

class ErasingMembersSpec extends WorkbenchSpec {

    static final ENTERPRISE = new PartyRef('enterprise', 'e-1')

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.audit.sealing.poll': 'PT0.1S', 'qiqiao.jobs.enabled': false, 'qiqiao.exchange.enabled': false]
    }

    def "an administrator is shown what goes and what stays and why, gives a reason, and nothing names the person any more"() {
        given:
        def login = somebodyNamed(Role.ENTERPRISE)
        def id = idOf(login)
        def token = token(login, hostOf(tianhe))
        def pseudonym = bean(Pseudonyms).of(id)
        def path = pathOf(login) + '/erasure'
        // Other specs, some with a clock of their own, wrote into the audit of this tenant, too.
        def flaws = bean(AuditProof).prove(tianhe.code(), []).findings()

        when:
        def member = visit(officer(), pathOf(login))
        def asked = visit(officer(), path)

        then:
        member.body.contains("href=\"$path\"")
        asked.status == 200
        words(asked).with {
            assert it.contains('将删除') && it.contains('登录记录 1 项') && it.contains('在任身份 1 项')
            assert it.contains('将保留') && it.contains('《个人信息保护法》第四十七条') && it.contains('《网络安全法》')
            assert it.contains('本人申请注销')
        }
        words(visit(officer(), path, ['Accept-Language': 'en'])).with { it.contains('What goes') && it.contains('Personal Information Protection Law') }
        traces(login) != []

        when:
        def done = follow(officer(), fill(officer(), path, [ground: 'on-request', request: '2026-0117', login: login]))

        then:
        words(done).contains('个人信息已注销，所有登录已结束')
        traces(login) == []
        traces(login + '@example.cn') == []
        send('GET', hostOf(tianhe), '/work', bearer(token)).status == 401
        bean(Memberships).listOf(id).every { !it.active }

        and: 'the audit keeps who did it and why, about a pseudonym that leads to nobody, and stays valid'
        def kept = database.sql().rows("select object_id, cast(details as text) as details from ${tianhe.schema()}.audit_entry where action = 'erasure' and details::text like '%2026-0117%'".toString())
        kept*.object_id == [id.toString()]
        kept[0].details.contains('on-request')
        bean(Pseudonyms).accounts([pseudonym]) == [:]
        new PollingConditions(timeout: 60).eventually {
            def proven = bean(AuditProof).prove(tianhe.code(), [])
            assert proven.waiting() == 0
            assert proven.findings() - flaws == []
        }

        and: 'the member is shown as nobody, and cannot be erased again'
        def again = visit(officer(), path.replace('/erasure', ''))
        words(again).contains('已注销')
        !again.body.contains('/erasure"')
        words(visit(officer(), path)).contains('没有可以注销的账号')
    }

    @Unroll
    def "#who is not erased from here: #said"() {
        given:
        def login = somebodyNamed(role)
        if (elsewhere) {
            bean(Memberships).grant(idOf(login), yangdong, Role.ENTERPRISE, ENTERPRISE)
        }
        def asked = by == 'centre' ? somebody(tianhe, Role.CENTRE) : officer(by == 'stranger' ? yangdong : tianhe)

        when:
        def shown = visit(asked, pathOf(login) + '/erasure')
        def sent = fill(asked, pathOf(login) + '/erasure', [ground: 'on-request', login: login])

        then:
        [shown.status, sent.status] == [sees, status]
        said == null || [shown, sent].every { words(it).contains(said) && !it.body.contains('name="ground"') }
        traces(login) != []

        where:
        who                                  | role            | elsewhere | by         || sees | status | said
        'an officer, who may be the last,'   | Role.OFFICER    | false     | 'officer'  || 200  | 409    | '请先由其他管理员解除职务'
        'who is known to another tenant too' | Role.ENTERPRISE | true      | 'officer'  || 200  | 409    | '这个账号不能在这里注销'
        'a member, by one who manages none,' | Role.ENTERPRISE | false     | 'centre'   || 403  | 403    | null
        'a member of another tenant'         | Role.ENTERPRISE | false     | 'stranger' || 404  | 404    | null
    }

    def "nobody erases themselves here, and who has not come in has nothing to erase"() {
        given:
        def me = "er-${UUID.randomUUID().toString().take(8)}".toString()
        person(me, tianhe)
        def mine = new Person(tenant: tianhe, token: token(me, hostOf(tianhe)))
        def guest = "g-${UUID.randomUUID()}@example.cn".toString()
        fill(mine, '/work/members/new', [name: '来客', contact: guest, role: 'centre'])

        expect:
        fill(mine, pathOf(me) + '/erasure', [ground: 'on-request', login: me]).with { [it.status, words(it).contains('自己的账号请在“我的账号”中注销')] } == [409, true]
        fill(mine, pathOf('来客') + '/erasure', [ground: 'on-request', login: guest]).with { [it.status, words(it).contains('没有可以注销的账号')] } == [409, true]
        !visit(mine, pathOf(me)).body.contains('/erasure"')
        traces(me) != []
    }

    @Unroll
    def "#what is refused beside its field, and nobody is erased"() {
        given:
        def login = somebodyNamed(Role.EXPERT)
        def form = [ground: 'on-request', request: '', login: login] + sent.collectEntries { name, value -> [name, value.replace('LOGIN', login)] }

        when:
        def answer = fill(officer(), pathOf(login) + '/erasure', form)

        then:
        answer.status == 422
        words(answer).contains(said)
        traces(login) != []

        where:
        what                                   | sent                       || said
        'no reason'                            | [ground: '']               || '请选择注销理由'
        'a reason that the law does not know'  | [ground: 'because']        || '请选择注销理由'
        'another login'                        | [login: 'somebody-else']   || '以免注销错人'
        'no login'                             | [login: '']                || '以免注销错人'
        'a number that is a name'              | [request: '张三']            || '只能填字母、数字'
        'a number that is the login'           | [request: 'about-LOGIN']   || '只能填字母、数字'
    }

    def "every thing that goes and every reason has its words in both languages"() {
        given:
        def id = idOf(somebodyNamed(Role.ENTERPRISE))
        def names = CurrentTenant.call(tianhe) { bean(ForeseeingErasures).foresee(id) }.keySet()
        def keys = bean(Messages).keys()

        expect:
        names.size() >= 6 + application.getBeansOfType(PersonalTraces).size()
        names.every { keys.contains("erasure.gone.$it".toString()) }
        ErasureGround.values().every { keys.contains("erasure.ground.${it.code()}".toString()) && keys.contains("audit.value.ground.${it.code()}".toString()) }
    }

    private String somebodyNamed(Role role) {
        def login = "er-${UUID.randomUUID().toString().take(8)}".toString()
        def account = bean(Accounts).create(new NewAccount(login, login, login + '@example.cn', null, PASSWORD))
        bean(Memberships).grant(account.id(), tianhe, role, role == Role.OFFICER ? PartyRef.BUREAU : new PartyRef(role.code(), 'e-1'))
        login
    }

    private UUID idOf(String login) {
        bean(Accounts).findBySignInName(login).get().id()
    }

    private String pathOf(String login) {
        def found = visit(officer(), "/work/members?q=${URLEncoder.encode(login, 'UTF-8')}").body
        (found =~ /\/work\/members\/[0-9a-f-]{36}/)[0]
    }

    /** Tables of control with a row that holds these words, as text. */
    private List<String> traces(String words) {
        database.sql().rows("select table_name from information_schema.tables where table_schema = 'control' and table_type = 'BASE TABLE'")*.table_name.findAll {
            database.sql().firstRow("select count(*) as rows from control.$it t where t::text like ?".toString(), ['%' + words + '%']).rows > 0
        }
    }
}
