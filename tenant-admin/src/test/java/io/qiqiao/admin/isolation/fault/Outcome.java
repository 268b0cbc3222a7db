package io.qiqiao.admin.isolation.fault;

import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.rule.Finding.Fault;
import java.util.Locale;

/**
 * What came of one fault.
 *
 * @param by what it was found by, or how it was looked for in vain
 */
public record Outcome(Came came, String by) {

    static Outcome found(Finding finding) {
        String by = String.join(
                " · ",
                finding.fault().name().toLowerCase(Locale.ROOT),
                finding.where(),
                finding.who(),
                finding.fault() == Fault.CHANGED ? finding.asked() : finding.what());
        return new Outcome(Came.FOUND, by);
    }

    /** What can come of a fault. */
    public enum Came {
        /** Something was found with it, and not found again without it. */
        FOUND("found"),
        /** What passes the place found nothing. */
        MISSED("missed"),
        /** What was found was found again when the fault was out: it proves nothing. */
        UNCONFIRMED("unconfirmed"),
        /** Nothing that is tried passes the place. */
        NOT_REACHED("not reached");

        private final String text;

        Came(String text) {
            this.text = text;
        }

        /** As the list says it. */
        public String text() {
            return text;
        }
    }
}
