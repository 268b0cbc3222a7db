package io.qiqiao.job

import io.micronaut.context.annotation.Requires
import io.micronaut.data.connection.ConnectionOperations
import jakarta.inject.Singleton

import java.sql.Connection

/** Lines in the tenant's own schema, in the present transaction, by raw JDBC. */
@Singleton
@Requires(property = 'spec.jobs')
class LineTable {

    private final ConnectionOperations<Connection> connections

    LineTable(ConnectionOperations<Connection> connections) {
        this.connections = connections
    }

    void add(UUID job, int line, String text) {
        connections.executeWrite { status ->
            def insert = status.connection.prepareStatement('insert into import_line (job, line, text) values (?, ?, ?)')
            insert.withCloseable {
                it.setObject(1, job)
                it.setInt(2, line)
                it.setString(3, text)
                it.executeUpdate()
            }
        }
    }
}
