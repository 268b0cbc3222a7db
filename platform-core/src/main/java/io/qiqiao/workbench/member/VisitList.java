package io.qiqiao.workbench.member;

import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Notice;
import io.qiqiao.workbench.FlashNote;
import org.jspecify.annotations.Nullable;

/**
 * The visits of operators in the tenant.
 *
 * @param empty what to say instead of the table, or null
 */
public record VisitList(
        Table table, @Nullable Notice empty, @Nullable FlashNote flash) {}
