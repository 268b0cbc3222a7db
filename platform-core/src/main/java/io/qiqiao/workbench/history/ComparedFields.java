package io.qiqiao.workbench.history;

import io.qiqiao.library.history.FieldChange;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.record.FieldWording;
import jakarta.inject.Singleton;

/** Says a field that differs in the reader's language, with what is new and what is gone. */
@Singleton
public class ComparedFields {

    private final FieldWording wording;

    ComparedFields(FieldWording wording) {
        this.wording = wording;
    }

    public ComparisonPage.Row row(ListingKind<?> kind, FieldChange change, Ui ui) {
        return row(Label.of(kind.name() + ".field." + change.field().name()), change, ui);
    }

    /** The same under another name. */
    public ComparisonPage.Row row(Label name, FieldChange change, Ui ui) {
        TextDifference difference = TextDifference.of(
                wording.say(change.field(), change.before(), ui), wording.say(change.field(), change.after(), ui));
        return new ComparisonPage.Row(name, difference.before(), difference.after());
    }
}
