package io.qiqiao.search;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of relevance that can be left out, to see what it brings. */
public enum RelevancePart {
    /** Single characters beside pairs. */
    SINGLES,
    /** The whole wording in the title. */
    TITLE,
    /** Other words for what was asked. */
    SYNONYMS,
    /** Words that ask count for little. */
    QUESTION_WORDS,
    /** The heading of a long text counts for more than the rest of it. */
    HEADING,
    /** What a record says of itself in a few sentences counts beside all that it says. */
    GIST;

    /** Its name in commands: {@code question-words}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The part of that code. */
    public static Optional<RelevancePart> find(String code) {
        return Arrays.stream(values()).filter(part -> part.code().equals(code)).findFirst();
    }
}
