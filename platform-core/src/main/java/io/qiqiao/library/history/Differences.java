package io.qiqiao.library.history;

import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.listing.ContentJson;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What differs between two contents of one kind, field by field. */
@Singleton
public class Differences {

    private final FormLayouts layouts;
    private final ContentJson json;

    Differences(FormLayouts layouts, ContentJson json) {
        this.layouts = layouts;
        this.json = json;
    }

    /**
     * The fields that differ, in the layout's order.
     *
     * @param before a content as JSON, or null where there was none
     * @param after a content as JSON
     */
    public List<FieldChange> between(String kind, @Nullable String before, String after) {
        Map<String, Object> earlier = before == null ? Map.of() : json.fields(before);
        Map<String, Object> later = json.fields(after);
        return layouts.get(kind).fields().stream()
                .filter(field -> !Objects.equals(earlier.get(field.name()), later.get(field.name())))
                .map(field -> change(field, earlier, later))
                .toList();
    }

    /** The files of both, from their JSON. */
    FilesChange ofFiles(String before, String after) {
        return new FilesChange(json.files(before), json.files(after));
    }

    private static FieldChange change(FormField field, Map<String, Object> earlier, Map<String, Object> later) {
        return new FieldChange(field, earlier.get(field.name()), later.get(field.name()));
    }
}
