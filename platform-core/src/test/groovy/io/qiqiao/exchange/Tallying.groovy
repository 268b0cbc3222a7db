package io.qiqiao.exchange

import io.micronaut.context.annotation.Requires
import io.micronaut.data.connection.ConnectionOperations
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import jakarta.inject.Singleton

import java.sql.Connection

/**
 * Writes a line into the receiver's schema for each envelope applied, and one into the sender's for each settled,
 * where nothing keeps two lines of one envelope apart but the exchange itself.
 */
@Singleton
@Requires(property = 'spec.exchange')
class Tallying implements TopicHandler<Map> {

    static final int APPLIED = 1
    static final int SETTLED = 2
    /** While this is set, every delivery breaks. */
    static volatile boolean broken
    private final ConnectionOperations<Connection> connections

    Tallying(ConnectionOperations<Connection> connections) {
        this.connections = connections
    }

    @Override
    String topic() { 'spec.tally' }

    @Override
    Class<Map> bodyType() { Map }

    @Override
    Object receive(Delivery delivery, Map body) {
        line(APPLIED, delivery.envelope())
        Thread.sleep(body.pause as Long ?: 0L)
        if (body.refuse) {
            throw Refusal.of(ErrorCode.WRONG_STATE, 'spec.refused', body.refuse)
        }
        if (broken && body.fragile) {
            throw new IllegalStateException('broken on purpose')
        }
        [seen: body.number]
    }

    @Override
    void settled(SentEnvelope envelope) {
        line(SETTLED, envelope.id())
    }

    private void line(int what, UUID envelope) {
        connections.executeWrite { status ->
            status.connection.prepareStatement('insert into import_line (job, line, text) values (?, ?, ?)').withCloseable {
                it.setObject(1, UUID.randomUUID())
                it.setInt(2, what)
                it.setString(3, envelope.toString())
                it.executeUpdate()
            }
        }
    }
}
