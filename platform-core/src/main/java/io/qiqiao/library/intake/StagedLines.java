package io.qiqiao.library.intake;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lays lines down under the tenant's key, many at a time. */
final class StagedLines implements AutoCloseable {

    /** The number of the line that names the columns of a file which waits for them to be told. */
    static final int HEAD = 0;

    private static final int BATCH = 500;

    private final PreparedStatement insert;
    private final UUID job;
    private final IntakeConfiguration limits;
    private final LineProtection protection;
    private int staged;
    private int waiting;

    StagedLines(Connection connection, UUID job, IntakeConfiguration limits, LineProtection protection)
            throws SQLException {
        this.insert = connection.prepareStatement("""
                insert into import_line (job, line, text, flawed, outcome, external_id, problems)
                values (?, ?, ?, ?, ?, ?, cast(? as jsonb))""");
        this.job = job;
        this.limits = limits;
        this.protection = protection;
    }

    /** @throws Refusal too-large when it is one line too many, or too long */
    void add(int number, String text) {
        add(number, text, null, null);
    }

    /**
     * @param externalId the record's that the line names, or null where that is not known yet
     * @param problems what makes it unusable before anything is read of it, as JSON; or null
     */
    void add(int number, String text, @Nullable String externalId, @Nullable String problems) {
        checkRoom(number, text);
        insert(number, text, externalId, problems);
        staged++;
    }

    /** The names of the columns; they are no line. */
    void addHead(String names) {
        insert(HEAD, names, null, null);
    }

    private void insert(int number, String text, @Nullable String externalId, @Nullable String problems) {
        try {
            insert.setObject(1, job);
            insert.setInt(2, number);
            insert.setString(3, protection.keepText(text.replace("\0", "")));
            insert.setBoolean(4, problems != null);
            insert.setString(5, problems == null ? null : Outcome.REFUSED.code());
            insert.setString(6, externalId == null ? null : externalId.replace("\0", ""));
            insert.setString(7, protection.keepProblems(problems));
            insert.addBatch();
            if (++waiting % BATCH == 0) {
                insert.executeBatch();
            }
        } catch (SQLException broken) {
            throw new IllegalStateException("the lines of import " + job + " cannot be staged", broken);
        }
    }

    /** Lays down what is left, and tells how many there are. */
    int finish() throws SQLException {
        insert.executeBatch();
        return staged;
    }

    @Override
    public void close() throws SQLException {
        insert.close();
    }

    private void checkRoom(int number, String line) {
        if (line.length() > limits.getLongestLine()) {
            throw Refusal.of(ErrorCode.TOO_LARGE, "intake.line-too-long", number, limits.getLongestLine());
        }
        if (staged >= limits.getMostLines()) {
            throw Refusal.of(ErrorCode.TOO_LARGE, "intake.too-many-lines", limits.getMostLines());
        }
    }
}
