package io.qiqiao.push.saved;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.job.JobRun;
import io.qiqiao.notice.Inbox;
import io.qiqiao.notice.Notice;
import io.qiqiao.notice.Recipient;
import io.qiqiao.push.rule.PushCalendar;
import io.qiqiao.push.rule.Rhythm;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells of one piece of a run what is new, and says that it was looked at, in one transaction. */
@Singleton
class Telling {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;
    private static final String TOPIC = "saved-search";

    private final SavedRows rows;
    private final SavedQuestions questions;
    private final SearchPages pages;
    private final Inbox inbox;
    private final Planning planning;
    private final PushCalendar calendar;
    private final Messages messages;
    private final Clock clock;

    Telling(
            SavedRows rows,
            SavedQuestions questions,
            SearchPages pages,
            Inbox inbox,
            Planning planning,
            PushCalendar calendar,
            Messages messages,
            Clock clock) {
        this.rows = rows;
        this.questions = questions;
        this.pages = pages;
        this.inbox = inbox;
        this.planning = planning;
        this.calendar = calendar;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Tells each whose search is still kept and still due.
     *
     * @param upTo the highest number of a first publication that was looked at
     */
    @Transactional
    SavedSearchStep tell(
            JobRun<SavedSearchOrder> run,
            SavedSearchStep before,
            List<SavedSearch> piece,
            Map<UUID, Finding> findings,
            long upTo) {
        List<SavedSearch> held = rows.holdDue(
                piece.stream().map(SavedSearch::id).toList(), run.parameters().due());
        int told = 0;
        for (SavedSearch search : held) {
            Finding finding = findings.get(search.id());
            if (finding != null) {
                inbox.deliver(Recipient.account(search.account()), notice(search, finding));
                told++;
            }
        }
        held.stream()
                .collect(Collectors.groupingBy(
                        SavedSearch::told, Collectors.mapping(SavedSearch::id, Collectors.toList())))
                .forEach((rhythm, ids) -> goOn(rhythm, ids, upTo));
        SavedSearchStep after = before.further(piece.getLast().id(), piece.size(), told);
        run.saveCheckpoint(after);
        return after;
    }

    private void goOn(Rhythm rhythm, List<UUID> ids, long upTo) {
        Instant next = calendar.dueAt(rhythm, clock.instant());
        rows.lookedAt(ids, upTo, next);
        planning.plan(next);
    }

    private Notice notice(SavedSearch search, Finding finding) {
        String key = finding.more() ? "saved.notice.more" : "saved.notice";
        String titles = finding.titles().stream().map(title -> "· " + title).collect(Collectors.joining("\n"));
        String rest = finding.count() > finding.titles().size() || finding.more() ? text("saved.notice.rest") : "";
        return new Notice(
                TOPIC,
                text(key, search.name(), finding.count()),
                Stream.of(titles, rest).filter(part -> !part.isEmpty()).collect(Collectors.joining("\n")),
                pages.path(questions.of(search)),
                TOPIC + ":" + search.id() + ":" + search.dueAt());
    }

    private String text(String key, Object... arguments) {
        return messages.text(LANGUAGE, key, arguments);
    }
}
