package io.qiqiao.audit.seal

import groovy.sql.Sql
import io.micronaut.transaction.TransactionOperations
import io.qiqiao.audit.Audit
import io.qiqiao.audit.AuditEvent
import io.qiqiao.audit.AuditProof
import io.qiqiao.audit.AuditSubject
import io.qiqiao.audit.ProvenChain.Fault
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

import java.nio.file.Files
import java.nio.file.Path
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors

class SealingSpec extends PlatformSpec {

    static final Path ANCHORS = Files.createTempDirectory('anchors').resolve('some/anchors.jsonl')
    @Shared TenantId conghua = database.tenant('440117', '从化区', '440100')
    @Shared TenantId zengcheng = database.tenant('440118', '增城区', '440100')
    def soon = new PollingConditions(timeout: 60)

    @Override
    Map<String, Object> configuration() {
        ['qiqiao.audit.sealing.poll'        : 'PT0.1S',
         'qiqiao.audit.sealing.batch'       : 7,
         'qiqiao.audit.sealing.anchor-every': 'PT0.2S',
         'qiqiao.audit.sealing.anchor-file' : ANCHORS.toString()]
    }

    def "what commits late, with a smaller id, is sealed later, once, and missed when it goes"() {
        given:
        def written = new CountDownLatch(1)
        def goOn = new CountDownLatch(1)
        def late = Thread.start {
            CurrentTenant.run(conghua) {
                bean(TransactionOperations).executeWrite {
                    note('late')
                    written.countDown()
                    goOn.await()
                }
            }
        }
        written.await()
        CurrentTenant.run(conghua) { note('early') }

        expect: 'the one that committed is sealed without waiting for the other'
        soon.eventually { assert sealedWith('early') == 1 }
        sealedWith('late') == 0

        when:
        goOn.countDown()
        late.join()

        then:
        soon.eventually { assert sealedWith('late') == 1 }
        prove(conghua).sound

        when:
        def gone = row('late')
        sql { it.execute("delete from t_440117.audit_entry where id = ?", [gone.id]) }

        then:
        with(prove(conghua).findings()[0]) {
            fault() == Fault.DELETED
            entry() == gone.id
        }

        cleanup:
        putBack(gone)
    }

    def "writers and sealers in a crowd: each entry is in the chain once, and the chain holds"() {
        given:
        def crowd = Executors.newFixedThreadPool(12)
        def sealing = bean(SealingAChain)

        when:
        def work = (1..8).collect { writer -> crowd.submit { CurrentTenant.run(zengcheng) { 25.times { note("crowd $writer") } } } }
        work += (1..4).collect { crowd.submit { 50.times { sealing.seal(zengcheng.code(), bean(Posts).listAll(0, 50).findAll { it.chain() == zengcheng.code() }.take(7)) } } }
        work*.get()

        then:
        soon.eventually { assert bean(Chains).listWaiting(zengcheng.code()).empty }
        def proven = prove(zengcheng)
        proven.sound
        proven.entries() == sql { it.firstRow('select count(*) as n from t_440118.audit_entry').n }

        cleanup:
        crowd.shutdown()
    }

    def "an entry that went before it could be sealed is missed, too"() {
        when:
        def id = UUID.randomUUID()
        database.tenant('440111', '白云区', '440100')
        sql { it.execute("insert into platform.audit_post (chain, entry) values ('440111', ?)", [id]) }

        then:
        soon.eventually {
            def finding = prove(database.tenant('440111', '白云区', '440100')).findings()[0]
            assert finding?.fault() == Fault.DELETED && finding.entry() == id
        }
    }

    def "heads leave the database, and an end that is cut off with its seals is missed"() {
        given:
        def tenant = database.tenant('440115', '南沙区', '440100')
        CurrentTenant.run(tenant) { 20.times { note('anchored') } }
        soon.eventually {
            assert bean(Chains).listWaiting('440115').empty
            assert prove(tenant).anchored() == prove(tenant).entries()
            assert prove(tenant).entries() == 20
        }

        expect:
        prove(tenant).sound

        when:
        sql {
            def last = it.firstRow("select max(number) as n from platform.audit_seal where chain = '440115'").n
            it.execute("delete from t_440115.audit_entry where id in (select unnest(entries) from platform.audit_seal where chain = '440115' and number = ?)", [last])
            it.execute("delete from platform.audit_seal where chain = '440115' and number = ?", [last])
        }

        then:
        prove(tenant).findings()*.fault() == [Fault.CUT]
        bean(AuditProof).prove('440115', []).sound

        when: 'nothing at all is left'
        sql {
            it.execute('truncate t_440115.audit_entry')
            it.execute("delete from platform.audit_seal where chain = '440115'")
        }

        then:
        bean(AuditProof).listChains([ANCHORS]).contains('440115')
        prove(tenant).findings()*.fault() == [Fault.CUT]
    }

    def "an entry that is slipped in through the sealer's own door is known by its time: #age"() {
        given:
        def tenant = database.tenant(chain, chain, '440100')
        def id = UUID.randomUUID()
        CurrentTenant.run(tenant) { note('before') }
        soon.eventually { assert prove(tenant).entries() == 1 }

        when:
        sql {
            it.execute("""insert into t_${chain}.audit_entry (id, happened_at, action, outcome, manner, details)
                    values (?, (select max(sealed_at) from platform.audit_seal where chain = ?) - cast(? as interval), 'decision', 'done', 'none', '{}')""".toString(), [id, chain, age])
            it.execute('insert into platform.audit_post (chain, entry) values (?, ?)', [chain, id])
        }

        then:
        soon.eventually { assert prove(tenant).entries() == 2 }
        prove(tenant).findings()*.with { [it.fault(), it.entry()] } == (found ? [[Fault.INSERTED, id]] : [])

        where:
        age                               | chain    || found
        '1 hour 1 microsecond'            | '440103' || true
        '1 hour'                          | '440104' || false
        '59 minutes 59.999999 seconds'    | '440107' || false
    }

    def "#deed is found and named"() {
        given:
        def tenant = database.tenant('440114', '花都区', '440100')
        def mark = UUID.randomUUID().toString()
        CurrentTenant.run(tenant) { 6.times { note(mark) } }
        soon.eventually { assert sealedIn('440114', mark) == 6 && prove(tenant).sound }
        def rows = sql { it.rows('select * from t_440114.audit_entry where object_id = ? order by id', [mark]) }

        when:
        sql { db -> statements(rows).each { db.execute(it) } }
        def finding = prove(tenant).findings()[0]

        then:
        finding.fault() == fault
        named == null || finding.entry() == rows[named].id

        cleanup:
        sql { db ->
            db.execute('delete from t_440114.audit_entry where object_id = ? or object_id like ?', [mark, 'smuggled%'])
            rows.each { putBack(it, 't_440114', db) }
        }

        where:
        deed                          | fault           | named | statements
        'a changed outcome'           | Fault.CHANGED   | 2     | { ["update t_440114.audit_entry set outcome = 'refused' where id = '${it[2].id}'"] }
        'a changed detail'            | Fault.CHANGED   | 0     | { ["update t_440114.audit_entry set details = '{\"mark\": 1}' where id = '${it[0].id}'"] }
        'a time moved a microsecond'  | Fault.CHANGED   | 4     | { ["update t_440114.audit_entry set happened_at = happened_at + interval '1 microsecond' where id = '${it[4].id}'"] }
        'an account taken away'       | Fault.CHANGED   | 5     | { ["update t_440114.audit_entry set role = null where id = '${it[5].id}'"] }
        'a deleted entry'             | Fault.DELETED   | 3     | { ["delete from t_440114.audit_entry where id = '${it[3].id}'"] }
        'an entry put in'             | Fault.INSERTED  | null  | { ["insert into t_440114.audit_entry select gen_random_uuid(), happened_at, action, outcome, account, role, party_kind, party_id, address, request, manner, object_kind, 'smuggled', details from t_440114.audit_entry where id = '${it[1].id}'"] }
        'two that changed places'     | Fault.REORDERED | 1     | { swapped(it[1].id, it[2].id) }
    }

    private static List swapped(first, second) {
        def spare = UUID.randomUUID()
        [[first, spare], [second, first], [spare, second]].collect { from, to ->
            "update t_440114.audit_entry set id = '$to' where id = '$from'"
        }
    }

    private void note(String what) {
        bean(Audit).record(AuditEvent.of('decision').about('spec', what).with('mark', UUID.randomUUID()).by(AuditSubject.SYSTEM))
    }

    private def prove(TenantId tenant) {
        bean(AuditProof).prove(tenant.code(), Files.exists(ANCHORS) ? [ANCHORS] : [])
    }

    private int sealedWith(String object) {
        sealedIn('440117', object)
    }

    private int sealedIn(String chain, String object) {
        sql { it.firstRow("select count(*) as n from platform.audit_seal s, unnest(s.entries) e where s.chain = ? and e in (select id from t_${chain}.audit_entry where object_id = ?)".toString(), [chain, object]).n } as int
    }

    private Map row(String object) {
        sql { it.firstRow('select * from t_440117.audit_entry where object_id = ?', [object]) }
    }

    private void putBack(Map row) {
        sql { putBack(row, 't_440117', it) }
    }

    private static void putBack(Map row, String schema, Sql db) {
        db.execute("insert into ${schema}.audit_entry (id, happened_at, action, outcome, role, manner, object_kind, object_id, details) values (?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))".toString(),
                [row.id, row.happened_at, row.action, row.outcome, row.role, row.manner, row.object_kind, row.object_id, row.details.toString()])
    }

    private <T> T sql(Closure<T> work) {
        def sql = new Sql(database.as('postgres').connection)
        try {
            work(sql)
        } finally {
            sql.close()
        }
    }
}
