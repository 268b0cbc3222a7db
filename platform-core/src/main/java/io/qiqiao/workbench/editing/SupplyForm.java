package io.qiqiao.workbench.editing;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormLayout;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.layout.FormSection;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Draft;
import io.qiqiao.library.listing.KeepingListings;
import io.qiqiao.library.listing.Kept;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingRights;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.SentForm;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks for some fields of a record only, and keeps them with all the others as they are. */
@Singleton
public class SupplyForm {

    private final FormLayouts layouts;
    private final FormFields fields;
    private final KeepingListings keeping;
    private final ListingRights rights;
    private final ContentJson json;

    SupplyForm(
            FormLayouts layouts, FormFields fields, KeepingListings keeping, ListingRights rights, ContentJson json) {
        this.layouts = layouts;
        this.fields = fields;
        this.keeping = keeping;
        this.rights = rights;
        this.json = json;
    }

    /** The named fields of a record, in the sections of its form. */
    public List<FormPart> parts(ListingKind<?> kind, Listing listing, Set<String> names, Ui ui) {
        return parts(kind, names, json.fields(listing.content()), List.of(), ui);
    }

    /** The same as it was sent, with what does not hold. */
    public List<FormPart> parts(
            ListingKind<?> kind, SentForm form, Set<String> names, List<FieldProblem> problems, Ui ui) {
        return parts(kind, names, FormValues.read(only(kind, names), form), problems, ui);
    }

    private List<FormPart> parts(
            ListingKind<?> kind,
            Set<String> names,
            Map<String, ? extends @Nullable Object> values,
            List<FieldProblem> problems,
            Ui ui) {
        return fields.parts(only(kind, names), new Filling(values, problems, null, Set.of()), ui);
    }

    /**
     * Keeps the named fields as they were sent.
     *
     * @param more further fields as they are to be kept
     * @throws Refusal invalid-input that names the fields; not-allowed
     */
    public Kept save(ListingKind<?> kind, Listing listing, Set<String> names, SentForm form, Map<String, Object> more) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        Map<String, Object> kept = json.fields(listing.content());
        for (FormField field : layouts.get(kind.name()).fields()) {
            Object value = kept.get(field.name());
            if (value != null && !field.isComputed() && !names.contains(field.name())) {
                all.put(field.name(), plain(value));
            }
        }
        all.putAll(FormValues.read(only(kind, names), form));
        all.putAll(more);
        return keeping.change(kind, listing.id(), listing.version(), Draft.of(all, null), rights.editorOf(kind));
    }

    /** A large number as it is written, not as a power of ten. */
    private static Object plain(Object value) {
        return value instanceof Double number ? BigDecimal.valueOf(number).toPlainString() : value;
    }

    private FormLayout only(ListingKind<?> kind, Set<String> names) {
        FormLayout whole = layouts.get(kind.name());
        List<FormSection> sections = whole.sections().stream()
                .map(section -> new FormSection(
                        section.key(),
                        section.fields().stream()
                                .filter(field -> names.contains(field.name()))
                                .toList()))
                .filter(section -> !section.fields().isEmpty())
                .toList();
        return new FormLayout(whole.kind(), whole.version(), sections);
    }
}
