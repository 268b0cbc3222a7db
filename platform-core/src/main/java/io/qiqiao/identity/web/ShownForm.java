package io.qiqiao.identity.web;

import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.web.Page;
import io.qiqiao.web.text.Label;
import java.util.List;

/** A form on a page, which is shown again when it is refused. */
public interface ShownForm {

    /** With what was wrong with its fields. */
    ShownForm wrong(List<FieldProblem> found);

    /** With what was wrong with the whole. */
    ShownForm refused(Label why);

    Page page();
}
