package io.qiqiao.workbench.record;

import io.qiqiao.library.attachment.FileGroup;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * A record to read.
 *
 * @param eyebrow its kind and state
 * @param above whose it is and where; may be empty
 * @param sections its fields that are filled in
 * @param files its attachments; may be empty
 * @param actions what can be done with it
 */
public record RecordSheet(
        Label title,
        List<Tag> eyebrow,
        List<Label> above,
        List<Section> sections,
        List<FileGroup> files,
        List<Link> actions) {

    public RecordSheet {
        eyebrow = List.copyOf(eyebrow);
        above = List.copyOf(above);
        sections = List.copyOf(sections);
        files = List.copyOf(files);
        actions = List.copyOf(actions);
    }

    /** Fields under one heading: those of a line or two, and those of several paragraphs. */
    public record Section(Label title, List<Fact> facts, List<Passage> passages) {

        public boolean isEmpty() {
            return facts.isEmpty() && passages.isEmpty();
        }
    }

    /** A longer text under its own heading. */
    public record Passage(Label title, List<String> paragraphs) {}
}
