package io.qiqiao.workbench.member;

import io.qiqiao.web.form.Control;
import io.qiqiao.web.list.Chip;
import io.qiqiao.web.list.Paging;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of members.
 *
 * @param roles what to filter by, or empty where all are of one role
 * @param visit that an operator is looking into the tenant now, or null
 * @param empty what to say instead of the table, or null
 */
public record MemberList(
        Label lead,
        List<Link> actions,
        String words,
        String state,
        List<Control.Option> roles,
        List<Chip> states,
        Table table,
        Paging paging,
        @Nullable Notice visit,
        @Nullable Notice empty,
        @Nullable FlashNote flash) {

    public MemberList {
        actions = List.copyOf(actions);
        roles = List.copyOf(roles);
        states = List.copyOf(states);
    }
}
