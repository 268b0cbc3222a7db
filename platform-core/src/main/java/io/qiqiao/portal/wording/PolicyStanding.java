package io.qiqiao.portal.wording;

import io.qiqiao.library.layout.Period;
import io.qiqiao.library.policy.Policy;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a policy stands in its life on a day. */
public enum PolicyStanding {
    /** Holds no longer. */
    EXPIRED,
    /** May be applied for now, until a last day. */
    OPEN,
    /** May be applied for now, no last day is set. */
    OPEN_ALWAYS,
    /** May be applied for from a later day on. */
    OPENS_LATER,
    /** Issued, and holds from a later day on. */
    NOT_YET,
    /** Holds; there is nothing to apply for now. */
    IN_FORCE;

    private static final int PRESSING_DAYS = 30;
    private static final int COUNTED_DAYS = 120;

    public static PolicyStanding of(Policy policy, LocalDate today) {
        Optional<Period> window = policy.findWindow(today);
        LocalDate from = window.map(Period::from).orElse(null);
        LocalDate to = window.map(Period::to).orElse(null);
        if (isBefore(policy.expires(), today)) {
            return EXPIRED;
        }
        if (from != null && from.isAfter(today)) {
            return OPENS_LATER;
        }
        if ((from != null || to != null) && !isBefore(to, today)) {
            return to == null ? OPEN_ALWAYS : OPEN;
        }
        LocalDate effective = policy.effectiveFrom();
        return effective != null && effective.isAfter(today) ? NOT_YET : IN_FORCE;
    }

    /** The tag that says so; none while a policy simply holds. */
    public static Optional<Tag> findTag(Policy policy, LocalDate today, Ui ui) {
        return switch (of(policy, today)) {
            case EXPIRED -> Optional.of(Tag.of(Tone.NEUTRAL, "portal.policy.expired"));
            case OPEN -> policy.findWindow(today).map(Period::to).map(last -> open(last, today, ui));
            case OPEN_ALWAYS -> Optional.of(Tag.of(Tone.GOOD, "portal.policy.open"));
            case OPENS_LATER ->
                policy.findWindow(today)
                        .map(Period::from)
                        .map(first -> Tag.of(
                                Tone.ACCENT, "portal.policy.opens", ui.words().shortDate(first)));
            case NOT_YET ->
                Optional.ofNullable(policy.effectiveFrom())
                        .map(first -> Tag.of(
                                Tone.ACCENT, "portal.policy.not-yet", ui.words().shortDate(first)));
            case IN_FORCE -> Optional.empty();
        };
    }

    /** Whether the last day to apply is near enough to be told in the warm colour. */
    public static boolean isPressing(LocalDate last, LocalDate today) {
        return ChronoUnit.DAYS.between(today, last) <= PRESSING_DAYS;
    }

    /** Days are counted down only once they are few. */
    private static Tag open(LocalDate last, LocalDate today, Ui ui) {
        if (ChronoUnit.DAYS.between(today, last) > COUNTED_DAYS) {
            return Tag.of(Tone.GOOD, "portal.policy.open-until", ui.words().date(last));
        }
        Tone tone = isPressing(last, today) ? Tone.WARM : Tone.GOOD;
        return new Tag(tone, Label.of("portal.policy.open-left", ui.words().left(last)));
    }

    private static boolean isBefore(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isBefore(today);
    }
}
