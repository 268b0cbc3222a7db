package io.qiqiao.library.layout;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param name as in the API, imports and the content's record
 * @param needed when it must be filled
 * @param max the most characters of a text, or entries of a list; null for the type's default
 * @param options the vocabulary of a choice or the kind of the records referred to, or null
 * @param computed true for what follows from the other fields: it is shown, and nobody is asked to fill it in
 * @param columns the fields of each entry of {@link FieldType#ROWS}, or null
 * @param was the name it had before, which is read still, or null
 * @param past true for days that cannot lie in the future
 * @param sensitive true for what is told of a person, or to be used by few: it lies encrypted in the database
 * @param open true for what a local version of the record says itself; all else follows the original
 */
@Serdeable
@Introspected
public record FormField(
        String name,
        FieldType type,
        @Nullable Needed needed,
        @Nullable Integer max,
        @Nullable String options,
        @Nullable Boolean computed,
        @Nullable List<FormField> columns,
        @Nullable String was,
        @Nullable Boolean past,
        @Nullable Boolean sensitive,
        @Nullable Boolean open) {

    /** A field without fields of its own. */
    public FormField(
            String name,
            FieldType type,
            @Nullable Needed needed,
            @Nullable Integer max,
            @Nullable String options,
            @Nullable Boolean computed) {
        this(name, type, needed, max, options, computed, null, null, null, null, null);
    }

    /** When a field must be filled. */
    @Serdeable
    public enum Needed {
        /** A record cannot be saved without it. */
        SAVE,
        /** A record can be kept as a draft without it but not published. */
        PUBLISH
    }

    public boolean isComputed() {
        return Boolean.TRUE.equals(computed);
    }

    public boolean isPast() {
        return Boolean.TRUE.equals(past);
    }

    public boolean isSensitive() {
        return Boolean.TRUE.equals(sensitive);
    }

    /** Whether a lower tenant that localises a record says this itself. */
    public boolean isOpen() {
        return Boolean.TRUE.equals(open);
    }

    /** The fields of each of its entries; none where it is no list of entries. */
    public List<FormField> parts() {
        return columns == null ? List.of() : columns;
    }

    /** The same field under the name it has within an entry or a form: {@code cases.0.title}. */
    public FormField at(String path) {
        return new FormField(path, type, needed, max, options, computed, columns, was, past, sensitive, open);
    }

    public boolean neededTo(Needed when) {
        return needed == Needed.SAVE || (needed == Needed.PUBLISH && when == Needed.PUBLISH);
    }

    /** The most characters or entries it takes. */
    public int limit() {
        if (max != null) {
            return max;
        }
        return switch (type) {
            case TEXT -> 200_000;
            case LINES, CHOICES, REGIONS, ROWS, RECORDS -> 200;
            default -> 200;
        };
    }
}
