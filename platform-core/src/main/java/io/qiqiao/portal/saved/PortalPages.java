package io.qiqiao.portal.saved;

import io.qiqiao.portal.entry.Entries;
import io.qiqiao.portal.question.Questions;
import io.qiqiao.push.saved.SavedQuestion;
import io.qiqiao.push.saved.SearchPages;
import jakarta.inject.Singleton;
import java.util.List;

/** The portal's page of the search. */
@Singleton
final class PortalPages implements SearchPages {

    private final Entries entries;

    PortalPages(Entries entries) {
        this.entries = entries;
    }

    @Override
    public List<String> kinds() {
        return entries.kinds();
    }

    @Override
    public String path(SavedQuestion question) {
        return Questions.address(question.text(), question.filter()).toString();
    }
}
