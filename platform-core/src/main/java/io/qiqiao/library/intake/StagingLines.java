package io.qiqiao.library.intake;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lays the lines of an import down in the tenant's schema, streaming, before anything is read of them. */
@Singleton
final class StagingLines {

    private static final int BATCH = 500;

    private final Connection connection;
    private final IntakeConfiguration configuration;

    /** @param connection the present transaction's connection */
    StagingLines(Connection connection, IntakeConfiguration configuration) {
        this.connection = connection;
        this.configuration = configuration;
    }

    /**
     * Stages all lines that are not blank; they keep their numbers.
     *
     * @return how many there are
     * @throws Refusal malformed when the text is not UTF-8 or was cut off, too-large when a line or the whole is
     */
    int stage(UUID job, InputStream text) {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                        text,
                        StandardCharsets.UTF_8
                                .newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)));
                PreparedStatement insert =
                        connection.prepareStatement("insert into import_line (job, line, text) values (?, ?, ?)")) {
            return stage(job, lines, insert);
        } catch (CharacterCodingException broken) {
            throw Refusal.of(ErrorCode.MALFORMED, "intake.not-utf8");
        } catch (IOException broken) {
            throw Refusal.of(ErrorCode.MALFORMED, "intake.cut-off");
        } catch (SQLException broken) {
            throw new IllegalStateException("the lines of import " + job + " cannot be staged", broken);
        }
    }

    private int stage(UUID job, BufferedReader lines, PreparedStatement insert) throws IOException, SQLException {
        int number = 0;
        int staged = 0;
        for (@Nullable String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            String tidy = line.strip().replace("\uFEFF", "");
            if (tidy.isEmpty()) {
                continue;
            }
            checkRoom(number, staged, tidy);
            insert.setObject(1, job);
            insert.setInt(2, number);
            insert.setString(3, tidy.replace("\0", ""));
            insert.addBatch();
            if (++staged % BATCH == 0) {
                insert.executeBatch();
            }
        }
        insert.executeBatch();
        return staged;
    }

    private void checkRoom(int number, int staged, String line) {
        if (line.length() > configuration.getLongestLine()) {
            throw Refusal.of(ErrorCode.TOO_LARGE, "intake.line-too-long", number, configuration.getLongestLine());
        }
        if (staged >= configuration.getMostLines()) {
            throw Refusal.of(ErrorCode.TOO_LARGE, "intake.too-many-lines", configuration.getMostLines());
        }
    }
}
