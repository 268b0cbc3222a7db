package io.qiqiao.workbench.intake;

import io.qiqiao.web.form.Field;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Link;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.editing.EditPage.NamedProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which an import begins.
 *
 * @param fields what is imported, for whom, and last the file, which is read while it arrives
 * @param templates the sheets one fills in, one for each kind
 * @param remembered what is remembered of the columns of files, or null for nothing
 * @param runs the latest imports, or null where there was none
 */
public record ImportForm(
        List<Field> fields,
        List<NamedProblem> problems,
        List<Link> templates,
        @Nullable Table remembered,
        @Nullable Table runs,
        @Nullable FlashNote flash) {

    public ImportForm {
        fields = List.copyOf(fields);
        problems = List.copyOf(problems);
        templates = List.copyOf(templates);
    }
}
