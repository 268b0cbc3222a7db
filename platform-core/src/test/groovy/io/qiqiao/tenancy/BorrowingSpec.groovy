package io.qiqiao.tenancy

import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource
import io.qiqiao.testkit.PlatformSpec

import javax.sql.DataSource
import java.sql.Connection
import java.sql.SQLException
import java.util.concurrent.Callable
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.Executors
import java.util.concurrent.TimeUnit
import java.util.concurrent.atomic.LongAdder

/**
 * Borrows over and over, and does to connections what happens to them in life. How often is <code>-Dqiqiao.borrows</code>: some
 * thousands by default, a million to be sure.
 */
class BorrowingSpec extends PlatformSpec {

    static final int BORROWS = Integer.getInteger('qiqiao.borrows', 4_000)
    static final int THREADS = 8
    static final int OF_HUNDRED = 100
    static final STANDS = 'select current_schema, current_user, platform.current_tenant()'

    def tenants = [TenantId.of('440000'), TenantId.of('440100'), TenantId.of('441700'), tianhe, yangdong]
    def door = DelegatingDataSource.unwrapDataSource(bean(DataSource))
    def happened = new ConcurrentHashMap<String, LongAdder>()
    def wrong = new ConcurrentHashMap<String, LongAdder>()
    def clock = Executors.newScheduledThreadPool(1)

    /** What becomes of a connection while it is borrowed; none of it is undone by the borrower. */
    def mishaps = [
            'cancelled'                    : { Connection it -> cancelled(it) },
            'timed out'                    : { Connection it -> inTransaction(it, "set local statement_timeout = 1", 'select pg_sleep(5)') },
            'killed'                       : { Connection it -> run(it, 'select pg_terminate_backend(pg_backend_pid())') },
            'killed in a transaction'      : { Connection it -> inTransaction(it, 'select 1', 'select pg_terminate_backend(pg_backend_pid())') },
            'failed in a transaction'      : { Connection it -> inTransaction(it, 'select 1', 'select 1 / 0') },
            'left in a transaction'        : { Connection it -> inTransaction(it, 'select 1', 'select 2') },
            'path set within a transaction': { Connection it -> inTransaction(it, 'set local search_path = public', 'select 1') },
    ]

    def cleanup() {
        clock.shutdownNow()
    }

    def "at each of many borrows path and role are the borrower's, whatever became of the connection before"() {
        when:
        def pool = Executors.newFixedThreadPool(THREADS)
        def begun = System.nanoTime()
        (0..<THREADS).collect { index -> pool.submit({ borrow(index, BORROWS.intdiv(THREADS)) } as Callable) }*.get()
        pool.shutdown()
        println "$BORROWS borrows in ${TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begun)} s: ${happened.collect { "$it.key ${it.value.sum()}" }.sort().join(', ')}"

        then:
        wrong.isEmpty()
        happened['looked'].sum() > BORROWS * 0.9
        happened.keySet().containsAll(mishaps.keySet())
    }

    private void borrow(int seed, int times) {
        def random = new Random(seed)
        def kinds = mishaps.keySet() as List
        times.times {
            def tenant = tenants[random.nextInt(tenants.size())]
            def mishap = random.nextInt(OF_HUNDRED) < 5 ? kinds[random.nextInt(kinds.size())] : null
            CurrentTenant.run(tenant) { once(tenant, mishap) }
        }
    }

    private void once(TenantId tenant, String mishap) {
        try {
            door.connection.withCloseable { Connection connection ->
                look(connection, tenant)
                if (mishap) {
                    note(happened, mishap)
                    mishaps[mishap](connection)
                }
            }
        } catch (SQLException expected) {
            note(happened, 'broken')
        }
    }

    private void look(Connection connection, TenantId tenant) {
        connection.createStatement().withCloseable {
            def row = it.executeQuery(STANDS)
            row.next()
            def stands = [row.getString(1), row.getString(2), row.getString(3)]
            note(happened, 'looked')
            if (stands != [tenant.schema(), tenant.schema(), tenant.code()]) {
                note(wrong, "$tenant stood at $stands".toString())
            }
        }
    }

    private void cancelled(Connection connection) {
        connection.createStatement().withCloseable { statement ->
            def cancelling = clock.scheduleWithFixedDelay({ statement.cancel() }, 1, 1, TimeUnit.MILLISECONDS)
            try {
                statement.execute('select pg_sleep(5)')
            } finally {
                cancelling.cancel(false)
            }
        }
    }

    private static void inTransaction(Connection connection, String first, String then) {
        connection.autoCommit = false
        run(connection, first)
        run(connection, then)
    }

    private static void run(Connection connection, String sql) {
        connection.createStatement().withCloseable { it.execute(sql) }
    }

    private static void note(Map<String, LongAdder> counts, String what) {
        counts.computeIfAbsent(what) { new LongAdder() }.increment()
    }
}
