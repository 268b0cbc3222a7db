package io.qiqiao.push.saved.web;

import io.qiqiao.push.saved.SavedQuestion;
import io.qiqiao.push.saved.SavedQuestions;
import io.qiqiao.push.saved.SavedSearch;
import io.qiqiao.push.saved.SearchPages;
import jakarta.inject.Singleton;

/** Tells programs of saved searches. */
@Singleton
final class SavedAnswers {

    private final SavedQuestions questions;
    private final SearchPages pages;

    SavedAnswers(SavedQuestions questions, SearchPages pages) {
        this.questions = questions;
        this.pages = pages;
    }

    SavedAnswer of(SavedSearch search) {
        SavedQuestion question = questions.of(search);
        return new SavedAnswer(
                search.id(),
                search.name(),
                question.text(),
                question.kinds(),
                question.categories(),
                question.regions(),
                question.tenants(),
                question.free(),
                search.rhythm(),
                pages.path(question),
                search.dueAt(),
                search.createdAt());
    }
}
