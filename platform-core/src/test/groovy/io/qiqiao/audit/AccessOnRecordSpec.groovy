package io.qiqiao.audit

import io.qiqiao.identity.Role
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

class AccessOnRecordSpec extends WebSpec {

    static final REASON = '核查用户报告的导入错误，工单 20261128'

    @Shared TenantId yangxi = database.tenant('441723', '阳西县', '441700')
    @Shared TenantId conghua = database.tenant('440117', '从化区', '440100')
    def soon = new PollingConditions(timeout: 60, delay: 0.05)
    static int lastAddress = 0

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.audit.repeats-within': 'PT1H', 'qiqiao.tenancy.web.trusted-proxies': ['127.0.0.1']]
    }

    def "whoever fails until they have to wait is noted once, in the tenant where they failed: #who"() {
        given:
        def login = 'waiting-' + UUID.randomUUID().toString().take(8)
        def account = known ? person(login, yangxi) : null
        def address = from()

        when:
        def answers = (1..12).collect { send('POST', hostOf(yangxi), '/api/sessions', address, [login: login, password: 'wrong-password']).status }
        12.times { submit(hostOf(yangxi), '/sign-in', [login: login, password: 'wrong-password'], address) }

        then:
        answers.count { it == 429 } > 1
        soon.eventually { assert noted(yangxi, 'lock-out', address).size() == 1 }
        noted(yangxi, 'lock-out', address)*.outcome == ['refused']
        noted(yangxi, 'lock-out', address)*.account == [known ? bean(Pseudonyms).of(account) : null]
        noted(yangxi, 'refusal', address).empty
        noted(conghua, 'lock-out', address).empty

        where:
        known << [true, false]
        who = known ? 'with an account' : 'without one'
    }

    def "of a visit every page is noted with the visit and the operator, in the visited tenant only"() {
        given:
        def operator = 'looking-' + UUID.randomUUID().toString().take(8)
        def account = person(operator, null)
        def there = bearer(send('POST', 'localhost', '/api/sessions', from(), [login: operator, password: PASSWORD]).json.accessToken)
        def visit = send('POST', 'localhost', "/api/tenants/$yangxi/break-glass", there + from(), [reason: REASON, password: PASSWORD]).json.id
        def visiting = bearer(send('POST', hostOf(yangxi), '/api/sessions', from(), [login: operator, password: PASSWORD]).json.accessToken)

        when:
        paths.each { send('GET', hostOf(yangxi), it, visiting + from() + [Accept: it.startsWith('/api') ? 'application/json' : 'text/html']) }
        send('GET', hostOf(yangxi), '/assets/qiqiao.css', visiting + from())

        then:
        def read = entries(yangxi, 'visit-reading').findAll { it.account == bean(Pseudonyms).of(account) }
        read*.object_id == ['/api/institutions', '/work', '/work/members']
        read.every { it.role == 'break-glass' && it.details.toString().contains(visit) }
        entries(conghua, 'visit-reading').empty

        where:
        paths = ['/api/institutions', '/work?words=secret', '/work/members']
    }

    def "who reads #what of a member is noted, with whose it was, unless it is their own"() {
        given:
        def officer = person("reader-${tenant.code()}", tenant)
        def me = bearer(send('POST', hostOf(tenant), '/api/sessions', from(), [login: "reader-${tenant.code()}".toString(), password: PASSWORD]).json.accessToken)
        person("read-${tenant.code()}", tenant, Role.STATION)
        def members = send('GET', hostOf(tenant), '/api/members', me + from()).json.items
        def one = members.find { it.login == "read-${tenant.code()}" }.id
        def own = members.find { it.login == "reader-${tenant.code()}" }.id
        def before = entries(tenant, 'member-reading').size()

        when:
        def answers = [one, own].collect { send('GET', hostOf(tenant), path + it, me + from() + [Accept: accept]).status }

        then:
        answers == [200, 200]
        def noted = entries(tenant, 'member-reading').drop(before)
        noted*.object_id == [one]
        noted*.account == [bean(Pseudonyms).of(officer)]

        where:
        [[what, path, accept], tenant] << [
                [['the page', '/work/members/', 'text/html'], ['the answer of the API', '/api/members/', 'application/json']],
                [yangxi, conghua]].combinations()
    }

    def "the audit's page says in #language who did what: #said"() {
        given:
        person('sentence-reader', conghua)
        def me = bearer(send('POST', hostOf(conghua), '/api/sessions', from(), [login: 'sentence-reader', password: PASSWORD]).json.accessToken)
        CurrentTenant.run(conghua) { bean(Audit).record(event) }

        when:
        def page = send('GET', hostOf(conghua), '/audit?action=' + event.action(), me + from() + [Accept: 'text/html', 'Accept-Language': language]).body

        then:
        said.every { page.contains(it) }
        !page.contains('system')
        !page.contains('kept=')

        where:
        event                                                                                               | language || said
        AuditEvent.of('import').about('policy', 'job-1').by(AuditSubject.SYSTEM).with('kept', 12).with('refused', 3) | 'zh-CN' || ['政策导入，任务编号 job-1', '写入条数：12', '未通过条数：3', '平台自动']
        AuditEvent.of('import').about('policy', 'job-1').by(AuditSubject.SYSTEM).with('kept', 12).with('refused', 3) | 'en'    || ['Import of policy, job id job-1', 'kept: 12', 'The platform itself']
        AuditEvent.of('job-cancellation').about('import', 'job-2')                                          | 'zh-CN'  || ['取消了任务“导入”，编号 job-2', '平台自动']
        AuditEvent.of('job-resumption').about('key-rotation', 'job-3')                                      | 'en'     || ['Resumed the job “Key rotation”, id job-3', 'The platform itself']
        AuditEvent.of('limit').about('limit', 'address').with('repeated', 39).refused()                     | 'zh-CN'  || ['请求过于频繁，触发地址限额', '同类又发生次数：39']
        AuditEvent.of('lock-out').refused()                                                                 | 'en'     || ['Signing in failed too often']
        AuditEvent.of('visit-reading').about('page', '/work').with('visit', 'v-1')                          | 'zh-CN'  || ['在应急访问中查看了页面 /work', '应急访问编号：v-1']
        AuditEvent.of('member-reading').about('membership', 'm-1')                                          | 'en'     || ['Read the personal data of member m-1']
        AuditEvent.of('publication').about('product', 'p-1').with('visibility', 'private')                  | 'zh-CN'  || ['服务产品 p-1', '可见范围：仅本单位']
    }

    /** Everybody comes from an address of their own. */
    static Map<String, String> from() {
        ['X-Forwarded-For': "203.0.${lastAddress.intdiv(250)}.${1 + lastAddress++ % 250}".toString()]
    }

    List noted(TenantId tenant, String action, Map<String, String> address) {
        entries(tenant, action).findAll { it.address == address['X-Forwarded-For'] }
    }

    List entries(TenantId tenant, String action) {
        database.sql().rows("select * from ${tenant.schema()}.audit_entry where action = ? order by id".toString(), [action])
    }
}
