package io.qiqiao.indexer.bench;

import io.micronaut.data.connection.ConnectionDefinition;
import io.micronaut.data.connection.ConnectionOperations;
import io.qiqiao.kernel.bench.ForBench;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Function;

/**
 * The same records searched without a search engine: by an index over the pairs of neighbouring characters, and by LIKE. For
 * comparison only: both tell what holds all that was asked, the newest first, and neither ranks.
 */
@Singleton
@ForBench
class PostgresSearch {

    private static final String COPY = """
            create temporary table bench_text as
            select id, published_at, title || ' ' || (document ->> 'body') as words
            from platform.publication where kind = 'bench'""";
    private static final String FUNCTION = """
            create function pg_temp.pairs(words text) returns text[] language sql immutable parallel safe
            return array(select distinct substr(words, at, 2) from generate_series(1, length(words) - 1) as at)""";
    private static final String INDEX = "create index on bench_text using gin (pg_temp.pairs(words))";
    private static final String BY_PAIRS = """
            select id from bench_text where pg_temp.pairs(words) @> pg_temp.pairs(?)
            order by published_at desc limit 20""";
    private static final String BY_LIKE = """
            select id from bench_text where words like '%' || ? || '%' order by published_at desc limit 20""";

    private final ConnectionOperations<Connection> platform;

    PostgresSearch(@Named("platform") ConnectionOperations<Connection> platform) {
        this.platform = platform;
    }

    /** Copies the records with their index, for as long as {@code work} goes on. */
    <T> T during(Function<Session, T> work) {
        return platform.execute(ConnectionDefinition.REQUIRES_NEW, status -> {
            Session session = new Session(status.getConnection());
            session.prepare();
            try {
                return work.apply(session);
            } finally {
                session.forget();
            }
        });
    }

    /** The copy, which one connection has for itself. */
    static final class Session {

        private final Connection connection;

        private Session(Connection connection) {
            this.connection = connection;
        }

        private void prepare() {
            run(COPY);
            run(FUNCTION);
            run(INDEX);
            run("analyze bench_text");
        }

        private void forget() {
            run("drop table bench_text");
            run("drop function pg_temp.pairs(text)");
        }

        /** How many milliseconds it takes by the index. */
        double byPairs(Question question) {
            return millis(BY_PAIRS, question);
        }

        /** How many milliseconds it takes to look through all of them. */
        double byLike(Question question) {
            return millis(BY_LIKE, question);
        }

        private double millis(String query, Question question) {
            long began = System.nanoTime();
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setString(1, question.query().text());
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
            return (System.nanoTime() - began) / 1e6;
        }

        private void run(String statement) {
            try (PreparedStatement running = connection.prepareStatement(statement)) {
                running.execute();
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        }
    }
}
