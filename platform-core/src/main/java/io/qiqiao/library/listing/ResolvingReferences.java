package io.qiqiao.library.listing;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.layout.FieldType;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormLayout;
import io.qiqiao.publication.Publication;
import io.qiqiao.publication.TenantsReading;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks up the records that a record refers to: among the tenant's own, and by id among what is shared with it. What is
 * not found by its name keeps the name alone; an id that nothing has is refused.
 */
@Singleton
final class ResolvingReferences {

    private final Listings listings;
    private final TenantsReading shared;

    ResolvingReferences(Listings listings, TenantsReading shared) {
        this.listings = listings;
        this.shared = shared;
    }

    /** The values with every reference looked up. */
    Resolved resolve(FormLayout layout, Map<String, Object> values) {
        Resolved resolved = new Resolved(new LinkedHashMap<>(values), new ArrayList<>(), new ArrayList<>());
        layout.fields().stream()
                .filter(field -> field.type() == FieldType.RECORDS)
                .forEach(field -> resolve(field, resolved));
        return resolved;
    }

    private void resolve(FormField field, Resolved resolved) {
        if (!(resolved.values().get(field.name()) instanceof List<?> sent)) {
            return;
        }
        List<Map<String, String>> found = new ArrayList<>();
        for (Object entry : sent) {
            if (entry instanceof Map<?, ?> reference) {
                resolve(field, reference, found, resolved);
            }
        }
        resolved.values().put(field.name(), List.copyOf(found));
    }

    private void resolve(FormField field, Map<?, ?> reference, List<Map<String, String>> found, Resolved resolved) {
        String kind = Objects.requireNonNull(field.options(), field.name());
        Object id = reference.get("id");
        Object title = reference.get("title");
        Optional<Map<String, String>> known =
                id == null ? findNamed(kind, String.valueOf(title)) : find(kind, UUID.fromString(id.toString()));
        if (known.isPresent()) {
            found.add(known.get());
        } else if (title == null) {
            resolved.problems().add(FieldProblem.of(field.name(), "layout.no-such-record", String.valueOf(id)));
        } else {
            found.add(Map.of("title", title.toString()));
            if (id == null) {
                resolved.remarks().add(FieldProblem.of(field.name(), "layout.record-not-on-file", title));
            }
        }
    }

    private Optional<Map<String, String>> find(String kind, UUID id) {
        return listings.find(kind, id)
                .map(ResolvingReferences::of)
                .or(() -> shared.find(kind, id).map(ResolvingReferences::of));
    }

    private Optional<Map<String, String>> findNamed(String kind, String name) {
        return listings.findByExternalId(kind, name)
                .or(() -> listings.findByTitle(kind, name))
                .map(ResolvingReferences::of);
    }

    private static Map<String, String> of(Listing listing) {
        return Map.of("id", listing.id().toString(), "title", listing.title());
    }

    private static Map<String, String> of(Publication shared) {
        return Map.of("id", shared.id().toString(), "title", shared.title());
    }

    /** Values with references looked up, what cannot be accepted, and what to tell the sender. */
    record Resolved(Map<String, Object> values, List<FieldProblem> problems, List<FieldProblem> remarks) {}
}
