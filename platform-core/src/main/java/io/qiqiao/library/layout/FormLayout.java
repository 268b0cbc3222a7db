package io.qiqiao.library.layout;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/**
 * The fields of one kind of record, in sections. It is data with a version: {@code reference/forms/<kind>.json}.
 *
 * @param kind the kind's name
 * @param version rises whenever a field is added, removed or read otherwise
 */
@Serdeable
public record FormLayout(String kind, int version, List<FormSection> sections) {

    public List<FormField> fields() {
        return sections.stream().flatMap(section -> section.fields().stream()).toList();
    }

    public Optional<FormField> find(String name) {
        return fields().stream().filter(field -> field.name().equals(name)).findFirst();
    }

    /** The names of the fields that a local version says itself, in order; none where the kind is not localised. */
    public List<String> openFields() {
        return fields().stream().filter(FormField::isOpen).map(FormField::name).toList();
    }

    /** Whether lower tenants may have versions of their own of such records. */
    public boolean isLocalisable() {
        return fields().stream().anyMatch(FormField::isOpen);
    }

    /** Whether a field has this name, or had it. */
    public boolean knows(String name) {
        return fields().stream().anyMatch(field -> field.name().equals(name) || name.equals(field.was()));
    }
}
