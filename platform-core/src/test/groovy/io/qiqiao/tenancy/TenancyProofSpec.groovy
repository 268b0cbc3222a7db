package io.qiqiao.tenancy

import io.micronaut.data.connection.ConnectionOperations
import io.micronaut.transaction.TransactionDefinition
import io.micronaut.transaction.TransactionDefinition.Propagation
import io.micronaut.transaction.TransactionOperations
import io.qiqiao.testkit.PlatformSpec
import spock.util.concurrent.PollingConditions

import java.sql.SQLException
import java.util.concurrent.Callable
import java.util.concurrent.Executors
import java.util.concurrent.atomic.AtomicBoolean

class TenancyProofSpec extends PlatformSpec {

    static final int OPERATIONS = 20_000
    static final int THREADS = 8

    def work = new TenantWork(application)

    def setup() {
        [tianhe, yangdong].each { database.sql().execute("delete from ${it.schema()}.inbox_item".toString()) }
    }

    def "20,000 operations of two tenants, in every way and on every kind of thread, leave no row with the other"() {
        when:
        def written = onAllThreads { index -> alternating(index, OPERATIONS.intdiv(THREADS)) }

        then: 'behind the back of the program'
        rows(tianhe, yangdong) == 0
        rows(yangdong, tianhe) == 0
        rows(tianhe, tianhe) == written.sum { it[tianhe] }
        rows(yangdong, yangdong) == written.sum { it[yangdong] }
        rows(tianhe, tianhe) + rows(yangdong, yangdong) > OPERATIONS / 2
    }

    def "with backends killed under them, the operations that go through leave no row with the other"() {
        given:
        def over = new AtomicBoolean()
        def killer = Thread.start {
            while (!over.get()) {
                database.sql().execute("select pg_terminate_backend(pid) from pg_stat_activity where usename = 'qiqiao_app'")
                sleep(150)
            }
        }

        when:
        def written = onAllThreads { index -> alternating(index, 250, true) }
        over.set(true)
        killer.join()

        then:
        rows(tianhe, yangdong) == 0
        rows(yangdong, tianhe) == 0
        written.sum { it.broken } > 0

        and: 'afterwards everything goes through again, once the pools have noticed'
        new PollingConditions(timeout: 60).eventually { alternating(0, 50) }

        cleanup:
        over.set(true)
    }

    def "without a tenant #way fails, on a #kind thread"() {
        when:
        Throwable thrown = null
        thread.start {
            try {
                work.ways[way](tianhe)
            } catch (Throwable expected) {
                thrown = expected
            }
        }.join()

        then:
        causes(thrown).any { it instanceof NoTenant }

        where:
        [way, kind] << [new TenantWork(null).ways.keySet(), ['platform', 'virtual']].combinations()
        thread = kind == 'virtual' ? Thread.ofVirtual() : Thread.ofPlatform()
    }

    def "another tenant cannot be bound while #what"() {
        when:
        CurrentTenant.run(tianhe) { open(this) { CurrentTenant.run(yangdong) { work.ways[way](yangdong) } } }

        then:
        def refused = thrown(Exception)
        causes(refused).any { it instanceof RebindingRefused }
        rows(yangdong, yangdong) == 0

        and: 'once it is closed, it can'
        CurrentTenant.call(tianhe) { CurrentTenant.call(yangdong) { work.ways['a repository'](yangdong) } } == 1

        where:
        [what, open, way] << [
                [['a transaction is open', { spec, inner -> spec.bean(TransactionOperations).executeWrite { inner() } }],
                 ['a new transaction is open', { spec, inner -> spec.bean(TransactionOperations).execute(TransactionDefinition.of(Propagation.REQUIRES_NEW)) { inner() } }],
                 ['a connection is held', { spec, inner -> spec.bean(ConnectionOperations).executeWrite { inner() } }],
                 ['a raw connection is open', { spec, inner -> spec.work.door().connection.withCloseable { inner() } }]],
                ['a repository', 'raw JDBC', 'a new transaction within one']
        ].combinations { first, way -> [*first, way] }
    }

    def "PostgreSQL refuses when #what is another tenant's"() {
        given: 'a connection as the door makes it, but for one thing'
        def connection = database.as('qiqiao_app').connection
        def sql = new groovy.sql.Sql(connection)
        sql.execute("select set_config('search_path', ?, false), set_config('role', ?, false)", [path, role])

        when:
        sql.execute(statement)

        then:
        def refused = thrown(SQLException)
        refused.SQLState in ['42501', '42P01']

        cleanup:
        connection.close()

        where:
        [what, path, role, statement] << [
                [['only the path', 't_441704', 't_440106'], ['only the role', 't_440106', 't_441704'], ['no role taken, and the path', 't_441704', 'none']],
                ['select * from inbox_item', "insert into inbox_item select * from inbox_item", "update listing set title = ''", 'delete from listing',
                 'select * from t_441704.listing, t_440106.listing']
        ].combinations { first, statement -> [*first, statement] }
    }

    def "PostgreSQL refuses a row of #table in another tenant's name"() {
        given:
        def connection = database.as('qiqiao_app').connection
        def sql = new groovy.sql.Sql(connection)
        sql.execute("select set_config('search_path', 't_440106', false), set_config('role', 't_440106', false)")

        when:
        sql.execute("insert into platform.$table ${values}".toString())

        then:
        def refused = thrown(SQLException)
        refused.message.contains('row-level security')

        cleanup:
        connection.close()

        where:
        table           | values
        'outbox'        | "(tenant, kind, id, version) values ('441704', 'x', gen_random_uuid(), 1)"
        'job'           | "(id, tenant, kind, state, parameters, requested_by, requested_at) values (gen_random_uuid(), '441704', 'x', 'waiting', '{}', 'x', now())"
        'job'           | "(id, tenant, kind, state, parameters, requested_by, requested_at) values (gen_random_uuid(), null, 'x', 'waiting', '{}', 'x', now())"
        'exchange_post' | "(id, sender, receiver) values (gen_random_uuid(), '441704', '440106')"
        'message_post'  | "(id, tenant) values (gen_random_uuid(), '441704')"
        'message_post'  | "(id, tenant) values (gen_random_uuid(), null)"
    }

    def "the limits on statements, locks and idle transactions hold after the tenant's role is taken"() {
        expect:
        CurrentTenant.call(tianhe) {
            work.door().connection.withCloseable {
                def sql = new groovy.sql.Sql(it)
                ['statement_timeout', 'lock_timeout', 'idle_in_transaction_session_timeout'].collect { name ->
                    sql.firstRow("select current_setting(?) as limit", [name])['limit']
                }
            }
        } == ['30s', '5s', '1min']
    }

    private List<Map> onAllThreads(Closure<Map> piece) {
        def platform = Executors.newFixedThreadPool(THREADS.intdiv(2))
        def virtual = Executors.newVirtualThreadPerTaskExecutor()
        try {
            (0..<THREADS).collect { index ->
                (index % 2 ? platform : virtual).submit({ piece(index) } as Callable)
            }*.get()
        } finally {
            platform.shutdownNow()
            virtual.shutdownNow()
        }
    }

    private Map alternating(int seed, int operations, boolean mayBreak = false) {
        def random = new Random(seed)
        def ways = work.ways.values() as List
        Map written = [(tianhe): 0, (yangdong): 0, broken: 0]
        operations.times {
            def tenant = it % 2 ? tianhe : yangdong
            try {
                written[tenant] += CurrentTenant.call(tenant) { ways[random.nextInt(ways.size())](tenant) }
            } catch (Exception broken) {
                if (!mayBreak) {
                    throw broken
                }
                written.broken++
            }
        }
        written
    }

    private long rows(TenantId schema, TenantId topic) {
        database.sql().firstRow("select count(*) as items from ${schema.schema()}.inbox_item where topic = ?".toString(), [topic.code()]).items
    }

    private static List<Throwable> causes(Throwable thrown) {
        def all = []
        for (def cause = thrown; cause != null; cause = cause.cause) {
            all << cause
        }
        all
    }
}
