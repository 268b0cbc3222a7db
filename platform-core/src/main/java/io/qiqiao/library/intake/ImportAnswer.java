package io.qiqiao.library.intake;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param state {@code waiting}, {@code running}, {@code done}, {@code failed} or {@code cancelled}
 * @param dry whether it only tells what would become of each line
 * @param total lines it has
 * @param accepted lines that became a record, or were one already
 * @param refused lines that were not kept
 */
@Serdeable
public record ImportAnswer(UUID id, String state, boolean dry, long total, long accepted, long refused, Report report) {

    /**
     * What became of the lines.
     *
     * @param corrected of the accepted, those read in another form, or with unknown fields
     * @param unchanged of the accepted, those that said nothing new
     * @param fresh of the accepted, those that make a record
     * @param changed of the accepted, those that change one
     * @param lines the first of those that were corrected or refused; all of them at {@code linesAt}
     */
    @Serdeable
    public record Report(long corrected, long unchanged, long fresh, long changed, List<Line> lines, String linesAt) {}

    /**
     * One line.
     *
     * @param outcome {@code accepted}, {@code corrected}, {@code unchanged} or {@code refused}
     * @param effect {@code new} where it makes a record, {@code changed} where it changes one
     * @param id the record it became or was already
     */
    @Serdeable
    public record Line(
            int line,
            String outcome,
            @Nullable String effect,
            @Nullable String externalId,
            @Nullable UUID id,
            List<Remark> problems) {}

    /** Something about one field of a line, in the reader's language; no field where it is the line as a whole. */
    @Serdeable
    public record Remark(@Nullable String field, String code, String detail) {}

    /**
     * A part of an import's lines.
     *
     * @param next to be sent as {@code after} for the part that follows; null when this is the last
     */
    @Serdeable
    public record Lines(List<Line> items, @Nullable String next) {}
}
