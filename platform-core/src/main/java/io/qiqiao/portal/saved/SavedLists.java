package io.qiqiao.portal.saved;

import io.qiqiao.push.rule.PushRuleSet;
import io.qiqiao.push.rule.Rhythm;
import io.qiqiao.push.saved.SavedQuestion;
import io.qiqiao.push.saved.SavedQuestions;
import io.qiqiao.push.saved.SavedSearch;
import io.qiqiao.push.saved.SearchPages;
import io.qiqiao.web.list.Item;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.List;

/** Shows saved searches: each leads to its answer. */
@Singleton
final class SavedLists {

    private final SavedQuestions questions;
    private final SearchPages pages;
    private final SavedWording wording;
    private final PushRuleSet rules;

    SavedLists(SavedQuestions questions, SearchPages pages, SavedWording wording, PushRuleSet rules) {
        this.questions = questions;
        this.pages = pages;
        this.wording = wording;
        this.rules = rules;
    }

    SavedPage page(List<SavedSearch> searches, Ui ui) {
        return new SavedPage(
                Label.of(
                        "saved.lead",
                        searches.size(),
                        rules.rules().savedSearches().perAccount()),
                searches.stream().map(search -> item(search, ui)).toList(),
                Notice.empty(
                        "search",
                        "saved.none",
                        Link.to("/search", "saved.none.link").as(Tone.ACCENT)));
    }

    private Item item(SavedSearch search, Ui ui) {
        SavedQuestion question = questions.of(search);
        Tone tone = search.told() == Rhythm.OFF ? Tone.NEUTRAL : Tone.ACCENT;
        return Item.of(pages.path(question), search.name(), wording.line(question, ui))
                .tagged(Tag.of(tone, "saved.tag." + search.rhythm()))
                .links(
                        Link.to(SavedPaths.one(search.id()), "saved.change"),
                        Link.deed(SavedPaths.removal(search.id()), "saved.remove"));
    }
}
