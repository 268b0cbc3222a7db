package io.qiqiao.workbench.member;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tag;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One member, with what may be changed.
 *
 * @param standing the form that changes role and party; empty where it may not be changed
 */
public record MemberSheet(
        String name,
        Tag state,
        List<Fact> facts,
        List<Link> deeds,
        String path,
        List<Field> standing,
        List<FieldProblem> problems,
        @Nullable FlashNote flash) {

    public MemberSheet {
        facts = List.copyOf(facts);
        deeds = List.copyOf(deeds);
        standing = List.copyOf(standing);
        problems = List.copyOf(problems);
    }
}
