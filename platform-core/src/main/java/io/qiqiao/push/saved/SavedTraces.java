package io.qiqiao.push.saved;

import io.qiqiao.identity.PersonalTraces;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The saved searches of a person who is erased are removed: they are nobody else's. */
@Singleton
final class SavedTraces implements PersonalTraces {

    private final SavedRows rows;
    private final SavedQuestions questions;

    SavedTraces(SavedRows rows, SavedQuestions questions) {
        this.rows = rows;
        this.questions = questions;
    }

    @Override
    public void forget(UUID account) {
        rows.removeOf(account);
    }

    @Override
    public Map<String, Object> copy(UUID account) {
        List<Map<String, Object>> all =
                rows.listOf(account).stream().map(this::told).toList();
        return Map.of("savedSearches", all);
    }

    private Map<String, Object> told(SavedSearch search) {
        SavedQuestion question = questions.of(search);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("name", search.name());
        told.put("words", question.text());
        told.put("kinds", question.kinds());
        told.put("categories", question.categories());
        told.put("regions", question.regions());
        told.put("tenants", question.tenants());
        told.put("freeOnly", Boolean.TRUE.equals(question.free()));
        told.put("rhythm", search.rhythm());
        told.put("since", search.createdAt().toString());
        return told;
    }
}
