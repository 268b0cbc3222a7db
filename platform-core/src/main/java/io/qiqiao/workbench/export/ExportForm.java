package io.qiqiao.workbench.export;

import io.qiqiao.web.form.Field;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.FlashNote;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an export begins.
 *
 * @param lead how many records it will have
 * @param path where it is posted to
 * @param filters the list's filters, which go along
 * @param latest the reader's latest exports, or null where there was none
 */
public record ExportForm(
        Label title,
        Label lead,
        String path,
        Map<String, String> filters,
        List<Field> fields,
        @Nullable Table latest,
        @Nullable FlashNote flash) {

    public ExportForm {
        filters = Map.copyOf(filters);
        fields = List.copyOf(fields);
    }
}
