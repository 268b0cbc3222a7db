package io.qiqiao.workbench.intake;

import io.qiqiao.web.form.Field;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.text.Label;
import io.qiqiao.workbench.editing.EditPage.NamedProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page on which somebody says what the columns of a file mean.
 *
 * @param open the columns nobody knows the meaning of, or that are to be mended
 * @param known the others
 * @param folded whether those are folded up
 * @param knownTitle what stands above them
 * @param idFrom from which column the external ids are taken where none is just that; null where one is
 * @param remember whether it is to be remembered
 * @param toPublish what records need before others see them and no column brings; null for nothing
 * @param remembered who said so the last time; null for nobody
 * @param forget makes that forgotten; null where there is nothing
 */
public record ColumnsPage(
        String path,
        Label lead,
        List<NamedProblem> problems,
        List<Row> open,
        List<Row> known,
        boolean folded,
        Label knownTitle,
        @Nullable Field idFrom,
        boolean remember,
        @Nullable Notice toPublish,
        @Nullable Label remembered,
        @Nullable Link forget) {

    public ColumnsPage {
        problems = List.copyOf(problems);
        open = List.copyOf(open);
        known = List.copyOf(known);
    }

    /**
     * A column and what it fills.
     *
     * @param basis how it was recognised, or null
     */
    public record Row(
            Label heading,
            List<String> examples,
            Field field,
            @Nullable Tag basis) {

        public Row {
            examples = List.copyOf(examples);
        }
    }
}
