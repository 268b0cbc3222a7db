package io.qiqiao.portal.wording;

import io.qiqiao.library.layout.Period;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Spans of days in words. */
public final class Spans {

    private Spans() {}

    /** Both ends, or the one that is told; empty for none. */
    public static Optional<Label> find(@Nullable Period span, Ui ui) {
        return span == null ? Optional.empty() : find(span.from(), span.to(), ui);
    }

    public static Optional<Label> find(@Nullable LocalDate from, @Nullable LocalDate to, Ui ui) {
        if (from != null && to != null) {
            return Optional.of(
                    Label.of("portal.span", ui.words().date(from), ui.words().date(to)));
        }
        if (from != null) {
            return Optional.of(Label.of("portal.since", ui.words().date(from)));
        }
        return Optional.ofNullable(to)
                .map(day -> Label.of("portal.until", ui.words().date(day)));
    }
}
