package io.qiqiao.workbench.review;

import io.qiqiao.web.part.Notice;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.record.RecordSheet;
import org.jspecify.annotations.Nullable;

/**
 * A record that waits, with what is to be decided.
 *
 * @param action address the decision is sent to, or empty where it is decided already
 * @param version the version that is shown
 * @param opinion what was written already
 * @param problem what was wrong with it, or null
 */
public record DecisionPage(
        RecordSheet sheet,
        String action,
        long version,
        String opinion,
        @Nullable Notice problem,
        @Nullable FlashNote flash) {}
