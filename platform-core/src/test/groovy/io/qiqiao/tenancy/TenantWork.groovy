package io.qiqiao.tenancy

import io.micronaut.context.ApplicationContext
import io.micronaut.data.connection.ConnectionOperations
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource
import io.micronaut.transaction.TransactionDefinition
import io.micronaut.transaction.TransactionDefinition.Propagation
import io.micronaut.transaction.TransactionOperations
import io.qiqiao.notice.Inbox
import io.qiqiao.notice.Notice
import io.qiqiao.notice.Recipient

import javax.sql.DataSource
import java.sql.Connection

/**
 * What capabilities do with data, in all the ways they may: each piece writes rows whose topic is the tenant they are
 * meant for, and answers how many of them are there to stay.
 */
class TenantWork {

    final Map<String, Closure<Integer>> ways = [
            'a repository'                                    : { TenantId tenant -> byRepository(tenant) },
            'raw JDBC'                                        : { TenantId tenant -> byConnection(tenant) { raw(it, tenant) } },
            'raw JDBC with its own transaction'               : { TenantId tenant -> byConnection(tenant) { inOwn(it, tenant, true) } },
            'raw JDBC rolled back'                            : { TenantId tenant -> byConnection(tenant) { inOwn(it, tenant, false) } },
            'raw JDBC left without an end'                    : { TenantId tenant -> byConnection(tenant) { abandoned(it, tenant) } },
            'a transaction of both'                           : { TenantId tenant -> inTransaction { byRepository(tenant) + joined(tenant) } },
            'a transaction rolled back'                       : { TenantId tenant -> rolledBack { byRepository(tenant) + joined(tenant) } },
            'a transaction that throws'                       : { TenantId tenant -> thrownOut { byRepository(tenant) + joined(tenant) } },
            'a transaction within a transaction'              : { TenantId tenant -> inTransaction { byRepository(tenant) + inTransaction { joined(tenant) } } },
            'a savepoint rolled back in a transaction'        : { TenantId tenant -> inTransaction { byRepository(tenant) + rolledBack(Propagation.NESTED) { joined(tenant) } } },
            'a new transaction within one'                    : { TenantId tenant -> inTransaction { byRepository(tenant) + inTransaction(Propagation.REQUIRES_NEW) { joined(tenant) } } },
            'a new transaction within one that is rolled back': { TenantId tenant -> newWithinRolledBack(tenant) },
            'a read'                                          : { TenantId tenant -> standsRight(tenant) },
    ]
    private final ApplicationContext application

    TenantWork(ApplicationContext application) {
        this.application = application
    }

    /** The tenants' door itself: the bean before it gives only connections that are open in the present context. */
    DataSource door() {
        DelegatingDataSource.unwrapDataSource(application.getBean(DataSource))
    }

    private int byRepository(TenantId tenant) {
        application.getBean(Inbox).deliver(Recipient.account(UUID.randomUUID()), new Notice(tenant.code(), '', '', null, 'k'))
        1
    }

    private int joined(TenantId tenant) {
        application.getBean(ConnectionOperations).executeWrite { raw(it.connection, tenant) }
    }

    private int newWithinRolledBack(TenantId tenant) {
        int kept = 0
        rolledBack {
            byRepository(tenant)
            kept = inTransaction(Propagation.REQUIRES_NEW) { joined(tenant) }
        }
        kept
    }

    private int standsRight(TenantId tenant) {
        door().connection.withCloseable { Connection connection ->
            connection.createStatement().withCloseable {
                def row = it.executeQuery('select current_schema, current_user, platform.current_tenant()')
                row.next()
                def stands = [row.getString(1), row.getString(2), row.getString(3)]
                assert stands == [tenant.schema(), tenant.schema(), tenant.code()]
            }
        }
        0
    }

    private int byConnection(TenantId tenant, Closure<Integer> work) {
        door().connection.withCloseable(work)
    }

    private static int inOwn(Connection connection, TenantId tenant, boolean commits) {
        connection.autoCommit = false
        int rows = raw(connection, tenant) + raw(connection, tenant)
        commits ? connection.commit() : connection.rollback()
        commits ? rows : 0
    }

    /** Closed in the middle of a transaction: the pool rolls it back. */
    private static int abandoned(Connection connection, TenantId tenant) {
        connection.autoCommit = false
        raw(connection, tenant)
        0
    }

    private static int raw(Connection connection, TenantId tenant) {
        connection.prepareStatement('''insert into inbox_item (id, recipient, topic, title, body, deduplication_key, delivered_at)
                values (?, 'raw', ?, '', '', ?, now())''').withCloseable {
            it.setObject(1, UUID.randomUUID())
            it.setString(2, tenant.code())
            it.setString(3, UUID.randomUUID().toString())
            it.executeUpdate()
        }
    }

    private int inTransaction(Propagation propagation = Propagation.REQUIRED, Closure<Integer> work) {
        application.getBean(TransactionOperations).execute(TransactionDefinition.of(propagation)) { work() }
    }

    private int rolledBack(Propagation propagation = Propagation.REQUIRED, Closure<Integer> work) {
        application.getBean(TransactionOperations).execute(TransactionDefinition.of(propagation)) { status ->
            work()
            status.setRollbackOnly()
            0
        }
    }

    private int thrownOut(Closure<Integer> work) {
        try {
            inTransaction {
                work()
                throw new ThrownOut()
            }
        } catch (ThrownOut expected) {
            0
        }
    }

    static class ThrownOut extends RuntimeException {}
}
