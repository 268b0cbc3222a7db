package io.qiqiao.library.view;

import io.qiqiao.identity.PersonalTraces;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The own views and choices of a person who is erased are removed; what they shared is the tenant's, and stays. */
@Singleton
final class ViewTraces implements PersonalTraces {

    private final ViewRows views;
    private final ChoiceRows choices;
    private final OpeningViews opening;

    ViewTraces(ViewRows views, ChoiceRows choices, OpeningViews opening) {
        this.views = views;
        this.choices = choices;
        this.opening = opening;
    }

    @Override
    public void forget(UUID account) {
        choices.removeOf(account);
        views.removeOf(account);
    }

    @Override
    public Map<String, Object> copy(UUID account) {
        List<Map<String, Object>> own =
                views.listOwn(account).stream().map(this::told).toList();
        List<Map<String, Object>> chosen =
                choices.listOf(account).stream().map(ViewTraces::told).toList();
        return Map.of("listViews", own, "listChoices", chosen);
    }

    private Map<String, Object> told(ListView view) {
        ViewContent content = opening.read(view.content());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("list", view.kind());
        told.put("name", view.name());
        told.put("words", content.words() == null ? "" : content.words());
        told.put("state", content.tab().code());
        told.put("category", content.category() == null ? "" : content.category());
        told.put("order", content.order().code());
        told.put("columns", content.columns());
        told.put("since", view.createdAt().toString());
        return told;
    }

    private static Map<String, Object> told(ListChoice choice) {
        return Map.of(
                "list", choice.kind(),
                "columns", choice.chosen(),
                "opensWith", choice.opens() == null ? "" : choice.opens().toString());
    }
}
