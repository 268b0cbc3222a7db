package io.qiqiao.workbench.editing;

import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.attachment.AttachmentSection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of one record.
 *
 * @param state where the record stands, or null for one that is not made yet
 * @param action address the form is sent to
 * @param version the version it was drawn from, or 0 for a record that is not made yet
 * @param given what the sender's party says already and need not be filled in
 * @param problems what does not hold, for the summary above
 * @param notice what is to be said before the form, or null
 * @param visibility who may see the record once it is published
 * @param deeds the buttons: their words, and the value that is sent
 * @param links where else one can go from here
 * @param attachments the record's files, or null where its kind has none
 */
public record EditPage(
        Label title,
        Label lead,
        @Nullable Tag state,
        String action,
        long version,
        List<Fact> given,
        List<FormPart> parts,
        List<NamedProblem> problems,
        Field visibility,
        List<Deed> deeds,
        List<Link> links,
        @Nullable Notice notice,
        @Nullable FlashNote flash,
        @Nullable AttachmentSection attachments) {

    public EditPage {
        given = List.copyOf(given);
        parts = List.copyOf(parts);
        problems = List.copyOf(problems);
        deeds = List.copyOf(deeds);
        links = List.copyOf(links);
    }

    /** The same with other buttons. */
    EditPage with(List<Deed> others) {
        return new EditPage(
                title,
                lead,
                state,
                action,
                version,
                given,
                parts,
                problems,
                visibility,
                others,
                links,
                notice,
                flash,
                attachments);
    }

    /** The same, sent to another address. */
    EditPage to(String other) {
        return new EditPage(
                title,
                lead,
                state,
                other,
                version,
                given,
                parts,
                problems,
                visibility,
                deeds,
                links,
                notice,
                flash,
                attachments);
    }

    /** A problem with the name of its field. */
    public record NamedProblem(String field, Label name, Label message) {}

    /** A button of the form. */
    public record Deed(String value, Label label, boolean first) {}
}
