package io.qiqiao.library.view;

import io.micronaut.serde.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Opens views: what they name and there is no more is left out, and told. */
@Singleton
public class OpeningViews {

    private final ViewChecks checks;
    private final ListColumns columns;
    private final ObjectMapper json;

    OpeningViews(ViewChecks checks, ListColumns columns, ObjectMapper json) {
        this.checks = checks;
        this.columns = columns;
        this.json = json;
    }

    /** The view as it can be shown today. */
    public OpenedView open(ListView view) {
        ViewContent kept = read(view.content());
        List<String> gone = new ArrayList<>();
        String state = kept.state();
        if (state != null && !checks.hasTab(view.kind(), state)) {
            gone.add(OpenedView.STATE);
            state = null;
        }
        String category = kept.category();
        if (category != null && !checks.hasCategory(view.kind(), category)) {
            gone.add(OpenedView.CATEGORY);
            category = null;
        }
        String sort = kept.sort();
        if (sort != null && !checks.hasOrder(sort)) {
            gone.add(OpenedView.SORT);
            sort = null;
        }
        gone.addAll(columns.gone(view.kind(), kept.columns()));
        List<String> shown = columns.still(view.kind(), kept.columns());
        return new OpenedView(view, new ViewContent(kept.words(), state, category, sort, shown), gone);
    }

    ViewContent read(String kept) {
        try {
            return Objects.requireNonNull(json.readValue(kept, ViewContent.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    String write(ViewContent content) {
        try {
            return json.writeValueAsString(content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
