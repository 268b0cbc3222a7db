package io.qiqiao.workbench.view;

import io.qiqiao.library.listing.ListingOrder;
import io.qiqiao.library.view.ListTab;
import io.qiqiao.library.view.ViewContent;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.record.FieldWording;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Says what a view shows, in one line. */
@Singleton
class ViewWording {

    private final FieldWording wording;

    ViewWording(FieldWording wording) {
        this.wording = wording;
    }

    String line(String kind, ViewContent content, Ui ui) {
        List<String> parts = new ArrayList<>();
        parts.add(ui.text("workbench.library." + kind));
        if (content.tab() != ListTab.ALL) {
            parts.add(ui.text("workbench.tab." + content.tab().code()));
        }
        if (content.category() != null) {
            parts.add(wording.category(content.category(), ui));
        }
        if (content.words() != null) {
            parts.add(ui.text("view.what.words", content.words()));
        }
        if (content.order() != ListingOrder.NEWEST) {
            parts.add(ui.text("view.sort." + content.order().code()));
        }
        String columns = content.columns().stream()
                .map(column -> ui.say(ColumnNames.of(kind, column)))
                .collect(Collectors.joining(ui.text("workbench.list-comma")));
        parts.add(ui.text("view.what.columns", columns));
        return String.join(" · ", parts);
    }
}
