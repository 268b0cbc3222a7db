package io.qiqiao.exchange

import io.micronaut.context.annotation.Requires
import io.micronaut.data.connection.ConnectionOperations
import jakarta.inject.Singleton

import java.sql.Connection

/** The same for what a suspended tenant is told when it is back. */
@Singleton
@Requires(property = 'spec.exchange')
class TallyingNews extends Tallying {

    static final TOPIC = 'spec.news'

    TallyingNews(ConnectionOperations<Connection> connections) {
        super(connections)
    }

    @Override
    String topic() { TOPIC }

    @Override
    boolean waitsForSuspended() { true }
}
