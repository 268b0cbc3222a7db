package io.qiqiao.admin.chaos

import groovy.json.JsonOutput
import io.micronaut.context.ApplicationContext
import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.NewAccount
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.search.maintenance.IndexMaintenance
import io.qiqiao.search.maintenance.IndexProgress
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.TestDatabase
import io.qiqiao.testkit.WebSpec
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Specification
import spock.util.concurrent.PollingConditions

/** {@code -Dqiqiao.chaos=100} kills as often, at random; without it nothing is run. {@code -Dqiqiao.chaos.seed=…} for another hour of chance. */
@Requires({ ChaosSpec.KILLS > 0 })
class ChaosSpec extends Specification {

    static final int KILLS = Integer.getInteger('qiqiao.chaos', 0)
    static final long SEED = Long.getLong('qiqiao.chaos.seed', 20261129L)
    static final int ENTERPRISES = 400
    static final List<String> VICTIMS = ['program', 'PostgreSQL', 'Elasticsearch']
    static final int SECONDS_OF_CALM = 15
    static final int SECONDS_TO_RECOVER = 60
    /** Longer than Elasticsearch remembers what was deleted. */
    static final int SECONDS_OF_MEMORY = 65

    @AutoCleanup Victims victims = new Victims()
    Map<String, List<UUID>> qualified = [:]

    def "whatever is killed under load, the index is as the database is, nothing acknowledged is lost, and each enterprise has one item of each policy"() {
        given:
        def random = new Random(SEED)
        victims.start('PostgreSQL')
        def database = TestDatabase.on(victims.database)
        def tenants = ['450000': null, '450100': '450000', '450200': '450000'].collect { code, parent -> database.tenant(code, code, parent) }
        tenants.each { qualified[it.code()] = enterprises(database, it) }
        victims.start('Elasticsearch')
        people(database, tenants)
        victims.start('program')
        def load = new Load(victims.port, WebSpec.PASSWORD)
        tenants.eachWithIndex { tenant, at -> load.begin("chaos-${tenant.code()}".toString(), "${tenant.code()}.localhost".toString(), PUSHED, SEED + at) }
        sleep(SECONDS_OF_CALM * 1000)

        when:
        def blows = (1..KILLS).collect { strike(VICTIMS[random.nextInt(VICTIMS.size())], load, random) }
        load.end()
        println told(blows)

        then: 'it was as fast again as before, each time'
        blows.findAll { it.recovered == null }.isEmpty()
        load.wrong.isEmpty()

        when: 'what waits is done'
        new PollingConditions(timeout: 600, delay: 0.5).eventually {
            assert count(database, 'select count(*) from platform.outbox') == 0
            assert count(database, "select count(*) from platform.job where state not in ('done', 'cancelled')") == 0
            assert count(database, 'select count(*) from platform.exchange_post') == 0
            assert count(database, "select count(*) from platform.push_turn where what <> 'new-day'") == 0
        }

        then:
        lost(database, load).isEmpty()
        misdelivered(database, load).isEmpty()
        verified() == [0, 0, 0]

        when: 'old news of what is gone comes once more, when Elasticsearch has forgotten it'
        sleep(SECONDS_OF_MEMORY * 1000)
        database.sql().execute("""insert into platform.outbox (tenant, kind, id, version)
                select tenant, 'policy', id, generate_series(1, version) from (
                    ${tenants.collect { "select '${it.code()}' as tenant, id, version from ${it.schema()}.listing where kind = 'policy' and state = 'withdrawn'" }.join(' union all ')}) as gone""".toString())
        new PollingConditions(timeout: 300, delay: 0.5).eventually {
            assert count(database, 'select count(*) from platform.outbox') == 0
        }

        then:
        verified() == [0, 0, 0]
    }

    static final int STAFF = 40
    static final Map PUSHED = [eligibility: [version: 1, where: [fact: 'staff', operator: 'less-than', values: [STAFF as String]]]]

    /** Kills it, lets it come back after a while, and waits until all is as fast as before. */
    private Map strike(String victim, Load load, Random random) {
        def before = median(load.rates(SECONDS_OF_CALM))
        victims.kill(victim)
        long killed = System.nanoTime()
        sleep(random.nextInt(2000))
        victims.start(victim)
        Integer recovered = null
        while (recovered == null && secondsSince(killed) < SECONDS_TO_RECOVER) {
            sleep(500)
            recovered = secondsSince(killed) > 5 && load.rates(5).sum() / 5 >= 0.9 * before ? secondsSince(killed) : null
        }
        println "$victim killed: $before requests/s before, ${recovered == null ? 'not as many after a minute' : "as many after $recovered s"}"
        sleep((SECONDS_OF_CALM + random.nextInt(5)) * 1000)
        [victim: victim, before: before, recovered: recovered]
    }

    private static String told(List<Map> blows) {
        blows.groupBy { it.victim }.collect { victim, its ->
            def seconds = its*.recovered.findAll { it != null }.toSorted()
            "$victim killed ${its.size()} times, as fast again after ${seconds ? median(seconds) : '-'} s (${seconds ? seconds.first() : '-'} to ${seconds ? seconds.last() : '-'})"
        }.join('\n')
    }

    /** Records that were answered for, and are not as it was said. */
    private static List<String> lost(TestDatabase database, Load load) {
        def sql = database.sql()
        try {
            def kept = load.policies*.value*.host.unique().collectMany { host ->
                sql.rows("select id, state, version from t_${host.take(6)}.listing where kind = 'policy'".toString())
            }.collectEntries { [it.id.toString(), it] }
            load.policies.findAll { id, said -> kept[id]?.state != said.state || kept[id]?.version != said.version }
                    .collect { id, said -> "$id: $said, kept ${kept[id]}".toString() }
        } finally {
            sql.close()
        }
    }

    /** Policies whose items are not exactly one for each enterprise that qualifies, in the tenant that published and in those below. */
    private List<String> misdelivered(TestDatabase database, Load load) {
        def sql = database.sql()
        try {
            load.policies.findAll { id, said -> said.pushed }.collectMany { id, said ->
                def issuer = said.host.take(6)
                qualified.keySet().findAll { it == issuer || issuer == '450000' }.findAll { code ->
                    def items = sql.rows("select recipient from t_${code}.inbox_item where deduplication_key like ?".toString(), ["push:$id:%".toString()])*.recipient
                    items.toSorted() != qualified[code].collect { "enterprise:$it".toString() }.toSorted()
                }.collect { "$id of $issuer in $it".toString() }
            }
        } finally {
            sql.close()
        }
    }

    /** What the index lacks, has older than the database, and has without it. */
    private List<Long> verified() {
        def looking = ApplicationContext.run(ChaosProcess.settings(victims.database, victims.elasticsearch) + ['qiqiao.jobs.enabled': false, 'qiqiao.exchange.enabled': false], 'test')
        try {
            def verification = looking.getBean(IndexMaintenance).verify(['policy'] as Set, IndexProgress.SILENT)
            println verification
            verification.with { [it.missing(), it.stale(), it.surplus()] }
        } finally {
            looking.close()
        }
    }

    private void people(TestDatabase database, List<TenantId> tenants) {
        def making = ApplicationContext.run(ChaosProcess.settings(victims.database, victims.elasticsearch) + ['qiqiao.jobs.enabled': false, 'qiqiao.exchange.enabled': false], 'test')
        try {
            tenants.each {
                def account = making.getBean(Accounts).create(new NewAccount("chaos-${it.code()}", '值班员', null, null, WebSpec.PASSWORD))
                making.getBean(Memberships).grant(account.id(), it, Role.OFFICER, PartyRef.BUREAU)
            }
        } finally {
            making.close()
        }
    }

    /** As many as {@link #STAFF} in a hundred of them qualify. */
    private static List<UUID> enterprises(TestDatabase database, TenantId tenant) {
        def ids = (0..<ENTERPRISES).collect { UUID.randomUUID() }
        def sql = database.sql()
        ids.eachWithIndex { id, at ->
            sql.execute("insert into ${tenant.schema()}.listing (id, kind, title, state, visibility, owner_kind, owner_id, version, content, created_at, created_by, changed_at, changed_by) values (?, 'enterprise', ?, 'draft', 'private', 'enterprise', ?, 1, cast(? as jsonb), now(), 'spec', now(), 'spec')".toString(),
                    [id, "企业$at".toString(), id.toString(), JsonOutput.toJson([title: "企业$at".toString(), staff: at % 100])])
            sql.execute("insert into ${tenant.schema()}.enterprise_fact (enterprise, version, active, region, region_path, staff) values (?, 1, true, ?, string_to_array(?, ','), ?)".toString(),
                    [id, tenant.code(), tenant.code(), at % 100])
        }
        sql.close()
        ids.findAll { ids.indexOf(it) % 100 < STAFF }
    }

    private static long count(TestDatabase database, String query) {
        def sql = database.sql()
        try {
            sql.firstRow(query)[0] as long
        } finally {
            sql.close()
        }
    }

    private static Number median(List<Number> values) {
        values.toSorted()[values.size().intdiv(2)]
    }

    private static int secondsSince(long moment) {
        (System.nanoTime() - moment).intdiv(1_000_000_000L) as int
    }
}
