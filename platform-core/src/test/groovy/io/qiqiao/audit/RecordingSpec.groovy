package io.qiqiao.audit

import groovy.json.JsonSlurper
import groovy.sql.Sql
import io.micronaut.transaction.TransactionOperations
import io.qiqiao.identity.Role
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.WebSpec
import spock.util.concurrent.PollingConditions

import java.sql.SQLException

class RecordingSpec extends WebSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.audit.repeats-within': 'PT1S']
    }

    def "what is done is kept with who did it, for whom, from where and what it was done to"() {
        given:
        def account = person('recorded-officer', tianhe)
        def token = token('recorded-officer', hostOf(tianhe))

        when:
        send('DELETE', hostOf(tianhe), '/api/sessions/current', bearer(token) + ['X-Request-Id': 'spec-request-1'])

        then:
        with(entries(tianhe, 'sign-out', account)[0]) {
            outcome == 'done'
            role == 'officer'
            party_kind == 'bureau'
            address == '127.0.0.1'
            request == 'spec-request-1'
            manner == 'token'
            object_kind == 'session'
            object_id.size() == 36
        }
        entries(tianhe, 'sign-in', account)*.manner == ['none']
        entries(yangdong, 'sign-in', account).empty
    }

    def "signing in on the platform's own host is kept where it leads to"() {
        given:
        def account = person('travelling-officer', yangdong)

        when:
        token('travelling-officer', 'localhost')

        then:
        entries(yangdong, 'sign-in', account).size() == 1
    }

    def "what is done shares the fate of its transaction, what is refused outlives it"() {
        given:
        def object = UUID.randomUUID().toString()

        when:
        CurrentTenant.run(tianhe) {
            bean(TransactionOperations).executeWrite {
                bean(Audit).record(AuditEvent.of('decision').about('spec', object))
                bean(Audit).record(AuditEvent.of('decision').about('spec', object).by(AuditSubject.of(UUID.randomUUID())).refused())
                throw new IllegalStateException('back')
            }
        }

        then:
        thrown(IllegalStateException)
        new PollingConditions(timeout: 60).eventually {
            assert entriesAbout(tianhe, object)*.outcome == ['refused']
        }
    }

    def "details may be any text"() {
        given:
        def object = UUID.randomUUID().toString()

        when:
        CurrentTenant.run(tianhe) {
            bean(Audit).record(AuditEvent.of('decision').about('spec', object).with('text', text).with('none', null))
        }

        then:
        new JsonSlurper().parseText(entriesAbout(tianhe, object)[0].details.toString()) == [text: kept]

        where:
        text                  || kept
        'a "quoted" \\ line\n' || 'a "quoted" \\ line\n'
        '\u0000\ud800x'       || '\ufffd\ufffdx'
        '企' * 501             || '企' * 500
        '\u0001\u007f😀'      || '\u0001\u007f😀'
    }

    def "a route that is refused is kept: #who"() {
        given:
        def account = person("refused-$role", tianhe, role)
        def headers = bearer(token("refused-$role", hostOf(tianhe)))

        when:
        def answer = send(method, hostOf(asked(code)), path, headers)

        then:
        answer.status == 403
        def entry = entries(asked(code), 'refusal', account)[0]
        entry.outcome == 'refused'
        entry.object_id == route
        new JsonSlurper().parseText(entry.details.toString()).code == code

        where:
        who                              | role            | method | path           | code              || route
        'whoever lacks the permission'   | Role.ENTERPRISE | 'GET'  | '/api/jobs'    | 'not-allowed'     || 'GET /api/jobs'
        'whoever comes from elsewhere'   | Role.OFFICER    | 'GET'  | '/api/jobs/x'  | 'tenant-mismatch' || 'GET /api/jobs/{id}'
    }

    def "a flood of refusals is two entries: the first, and how many came after it"() {
        when:
        12.times { send('GET', hostOf(yangdong), '/api/inbox') }

        then:
        new PollingConditions(timeout: 60).eventually {
            def kept = sql().rows("select details from ${yangdong.schema()}.audit_entry where object_id = 'GET /api/inbox' and account is null order by id".toString())
                    .collect { new JsonSlurper().parseText(it.details.toString()) }
            assert !kept[0].containsKey('repeated')
            assert kept.sum { (it.repeated ?: 1) as int } == 12
            assert kept.size() < 12
        }
    }

    def "a host that is nobody's is kept by the platform"() {
        when:
        send('GET', 'nobody-knows.example', '/')

        then:
        sql().rows("select details ->> 'host' as host from platform.audit_entry where action = 'refusal'")*.host.contains('nobody-knows.example')
    }

    def "the tenant's role adds and reads; #deed is refused"() {
        when:
        as(tianhe) { it.execute(statement) }

        then:
        def refused = thrown(SQLException)
        refused.SQLState == '42501'

        where:
        deed                     | statement
        'changing an entry'      | "update audit_entry set outcome = 'done'"
        'deleting one'           | 'delete from audit_entry'
        'emptying the table'     | 'truncate audit_entry'
        'altering the table'     | 'alter table audit_entry add column more text'
        'dropping it'            | 'drop table audit_entry'
        'switching its triggers' | 'alter table audit_entry disable trigger all'
        'taking it over'         | 'alter table audit_entry owner to t_440106'
        'sealing'                | "insert into platform.audit_seal values ('440106', 1, '{}', '', '', '', now())"
        'changing a seal'        | 'update platform.audit_seal set head = previous'
        'hiding from the sealer' | 'delete from platform.audit_post'
        'posting for others'     | "insert into platform.audit_post (chain, entry) values ('441704', gen_random_uuid())"
        'reading the platform\'s' | 'select * from platform.audit_entry'
        'reading another\'s'     | 'select * from t_441704.audit_entry'
    }

    def "the door itself and the platform's role cannot take anything back either: #statement"() {
        when:
        def sql = new Sql(database.as(role).connection)
        try {
            sql.execute(statement)
        } finally {
            sql.close()
        }

        then:
        def refused = thrown(SQLException)
        refused.SQLState == '42501'

        where:
        role              | statement
        'qiqiao_app'      | 'select * from t_440106.audit_entry'
        'qiqiao_app'      | 'delete from t_440106.audit_entry'
        'qiqiao_platform' | 'select * from t_440106.audit_entry'
        'qiqiao_platform' | "update platform.audit_entry set outcome = 'done'"
        'qiqiao_platform' | 'delete from platform.audit_entry'
        'qiqiao_platform' | 'truncate platform.audit_entry'
        'qiqiao_platform' | 'update platform.audit_seal set head = previous'
        'qiqiao_platform' | 'delete from platform.audit_seal'
        'qiqiao_control'  | 'delete from platform.audit_entry'
        'qiqiao_public'   | 'select * from platform.audit_entry'
    }

    private TenantId asked(String code) {
        code == 'tenant-mismatch' ? yangdong : tianhe
    }

    private void as(TenantId tenant, Closure work) {
        def sql = new Sql(database.as('qiqiao_app').connection)
        try {
            sql.execute("set role ${tenant.schema()}".toString())
            sql.execute("set search_path to ${tenant.schema()}".toString())
            work(sql)
        } finally {
            sql.close()
        }
    }

    private List entries(TenantId tenant, String action, UUID account) {
        sql().rows("select * from ${tenant.schema()}.audit_entry where action = ? and account = ? order by id".toString(),
                [action, bean(Pseudonyms).of(account)])
    }

    private List entriesAbout(TenantId tenant, String object) {
        sql().rows("select * from ${tenant.schema()}.audit_entry where object_id = ? order by id".toString(), [object])
    }

    private Sql sql() {
        database.sql()
    }
}
