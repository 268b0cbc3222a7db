package io.qiqiao.portal.text;

import java.util.List;

/** A part of a running text. All words are plain; whoever shows them escapes them. */
public sealed interface Block {

    /** A heading inside the text, such as 第二章 申请条件. */
    record Heading(String words) implements Block {}

    /**
     * A paragraph.
     *
     * @param lead how it begins when that names it, such as 第三条; else empty
     * @param addressed whether it addresses its readers, or is a line that must not be indented
     */
    record Paragraph(String lead, String words, boolean addressed) implements Block {}

    /** Things that follow one another. */
    record Steps(List<String> items) implements Block {

        public Steps {
            items = List.copyOf(items);
        }
    }

    /** Things that stand beside one another. */
    record Points(List<String> items) implements Block {

        public Points {
            items = List.copyOf(items);
        }
    }

    /** Who signed the text and when, at its end. */
    record Signature(List<String> lines) implements Block {

        public Signature {
            lines = List.copyOf(lines);
        }
    }
}
