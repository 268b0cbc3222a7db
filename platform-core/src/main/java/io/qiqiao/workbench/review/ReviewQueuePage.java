package io.qiqiao.workbench.review;

import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Notice;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What waits, and what the tenant wants looked at.
 *
 * @param empty what to say where nothing waits, or null
 * @param settings the kinds that can be looked at; empty for those who may not say which
 */
public record ReviewQueuePage(
        Table table,
        @Nullable Notice empty,
        List<Setting> settings,
        @Nullable FlashNote flash) {

    public ReviewQueuePage {
        settings = List.copyOf(settings);
    }

    /** A kind that can be looked at. */
    public record Setting(String kind, String library, boolean wanted, int days) {}
}
