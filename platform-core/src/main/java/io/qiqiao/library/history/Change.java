package io.qiqiao.library.history;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One version beside another.
 *
 * @param before the other one, or null when there is none: the record was new
 * @param fields which of the kind's fields differ, in the layout's order
 * @param files the attachments of both
 */
public record Change(
        @Nullable ListingVersion before, ListingVersion after, List<FieldChange> fields, FilesChange files) {

    public Change {
        fields = List.copyOf(fields);
    }

    public Optional<ListingVersion> findBefore() {
        return Optional.ofNullable(before);
    }

    /** Whether it was, or ceased to be, draft, published or withdrawn. */
    public boolean isOfState() {
        return before == null || !before.state().equals(after.state());
    }

    public boolean isOfVisibility() {
        return before != null && !before.visibility().equals(after.visibility());
    }
}
