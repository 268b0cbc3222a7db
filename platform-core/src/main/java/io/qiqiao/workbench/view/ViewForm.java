package io.qiqiao.workbench.view;

import io.qiqiao.workbench.SentForm;

/**
 * A view's form as it is filled in.
 *
 * @param opens whether the list is to open with the view
 * @param shared whether the view is to be shared with the tenant
 */
record ViewForm(String name, boolean opens, boolean shared) {

    static final String NAME = "name";
    static final String OPTIONS = "options";
    static final String OPENS = "opens";
    static final String SHARED = "shared";

    static ViewForm of(SentForm sent) {
        return new ViewForm(
                sent.first(NAME),
                sent.all(OPTIONS).contains(OPENS),
                sent.all(OPTIONS).contains(SHARED));
    }
}
