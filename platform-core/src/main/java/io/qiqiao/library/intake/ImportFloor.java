package io.qiqiao.library.intake;

import io.micronaut.transaction.TransactionOperations;
import io.qiqiao.kernel.bench.ForBench;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Writes rows of enterprises that are there once more, with nothing of ours around it. */
@Singleton
@ForBench
class ImportFloor {

    /** The tables of a record, each with the column that names it and what else must differ. */
    private static final List<String> COPIES = List.of(
            copy("listing", "id", "'external_id', 'floor-' || external_id"),
            copy("listing_version", "listing", "'id', gen_random_uuid()"),
            copy("enterprise_fact", "enterprise", ""),
            copy("likeness", "listing", ""),
            "insert into platform.outbox (tenant, kind, id, version)"
                    + " select platform.current_tenant(), kind, " + other("id") + ", version"
                    + " from listing where id = any (?)");

    private final IntakeConfiguration configuration;
    private final TransactionOperations<Connection> transactions;
    private final Connection connection;

    ImportFloor(
            IntakeConfiguration configuration, TransactionOperations<Connection> transactions, Connection connection) {
        this.configuration = configuration;
        this.transactions = transactions;
        this.connection = connection;
    }

    private static String copy(String table, String id, String besides) {
        String fields = "'" + id + "', " + other(id) + (besides.isEmpty() ? "" : ", " + besides);
        return "insert into " + table + " select (jsonb_populate_record(r, jsonb_build_object(" + fields + "))).* from "
                + table + " r where " + id + " = any (?)";
    }

    /** The id of the copy. */
    private static String other(String id) {
        return "cast(md5(cast(" + id + " as text)) as uuid)";
    }

    /** The records that were imported last and not copied yet, as many as an import keeps in one transaction in each part. */
    List<List<String>> parts(int records) {
        return transactions.executeWrite(status -> {
            List<List<String>> parts = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement("""
                    select cast(l.id as text) from listing l
                    where l.external_id like 'bench-%'
                        and not exists (select 1 from listing c where c.id = cast(md5(cast(l.id as text)) as uuid))
                    order by l.id desc limit ?""")) {
                statement.setInt(1, records);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        if (parts.isEmpty() || parts.getLast().size() == configuration.getLinesPerTransaction()) {
                            parts.add(new ArrayList<>());
                        }
                        parts.getLast().add(rows.getString(1));
                    }
                }
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
            return parts;
        });
    }

    /** Writes them once more, all in one transaction, and tells how many records that made. */
    long copy(List<String> ids) {
        return transactions.executeWrite(status -> {
            try {
                Array names = connection.createArrayOf("uuid", ids.toArray());
                long records = write(COPIES.getFirst(), names);
                for (String copy : COPIES.subList(1, COPIES.size())) {
                    write(copy, names);
                }
                return records;
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        });
    }

    private long write(String sql, Array names) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, names);
            return statement.executeUpdate();
        }
    }
}
