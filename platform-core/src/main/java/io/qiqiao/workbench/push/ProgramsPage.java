package io.qiqiao.workbench.push;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a party's own programs learn of policies.
 *
 * @param shown secrets made by what was just done, which no other page shows; empty otherwise
 * @param webhook of an enterprise: the address that is called; null for others
 */
public record ProgramsPage(
        @Nullable FlashNote flash,
        List<Shown> shown,
        @Nullable Webhook webhook,
        Feed feed) {

    public ProgramsPage {
        shown = List.copyOf(shown);
    }

    /** A secret to be kept by who reads it now. */
    public record Shown(Label label, String value) {}

    /**
     * The address that is called.
     *
     * @param warning what keeps it from being called, or null
     * @param facts the address and since when; empty where there is none
     * @param field the form's one field
     * @param deeds what can be done with the address there is
     * @param calls the last calls, or null where there are none
     */
    public record Webhook(
            @Nullable Notice warning,
            List<Fact> facts,
            Field field,
            List<FieldProblem> problems,
            String submit,
            List<Link> deeds,
            @Nullable Table calls) {

        public Webhook {
            facts = List.copyOf(facts);
            problems = List.copyOf(problems);
            deeds = List.copyOf(deeds);
        }
    }

    /**
     * The feed of the party's own.
     *
     * @param standing whether there is one, and since when
     * @param general address of the one for everybody
     */
    public record Feed(Label standing, List<Link> deeds, String general) {

        public Feed {
            deeds = List.copyOf(deeds);
        }
    }
}
