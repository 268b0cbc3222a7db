package io.qiqiao.eligibility.wording;

import io.qiqiao.eligibility.Verdict;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import org.jspecify.annotations.Nullable;

/**
 * A line of a checklist: a condition, or the head of a group.
 *
 * @param depth how far it stands in
 * @param group whether it is the head of a group
 * @param clause where the policy says so, worded; empty for nothing
 * @param verdict how it stands, as one wishes it to; null where nobody was assessed, and for a group's head
 * @param value the value used and where it came from, worded; empty for none
 * @param note by how much it is missed, or what to supply; empty for nothing
 */
public record CheckRow(
        int depth,
        boolean group,
        String text,
        String clause,
        @Nullable Verdict verdict,
        String value,
        String note) {

    /** What is missing before it can be decided. */
    public boolean isOpen() {
        return verdict == Verdict.UNKNOWN;
    }

    /** The verdict in a word; only where there is one. */
    public Tag tag() {
        return switch (verdict) {
            case YES -> Tag.of(Tone.GOOD, "eligibility.check.yes");
            case NO -> Tag.of(Tone.BAD, "eligibility.check.no");
            case UNKNOWN -> Tag.of(Tone.WARM, "eligibility.check.unknown");
            case null -> Tag.of(Tone.NEUTRAL, "eligibility.check.unknown");
        };
    }
}
