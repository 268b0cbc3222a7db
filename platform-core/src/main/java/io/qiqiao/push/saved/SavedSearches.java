package io.qiqiao.push.saved;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.push.rule.PushCalendar;
import io.qiqiao.push.rule.PushRuleSet;
import io.qiqiao.push.rule.Rhythm;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The searches that persons keep in the current tenant, each for its owner alone. */
@Singleton
public class SavedSearches {

    private static final int LONGEST = 60;

    private final SavedRows rows;
    private final SavedQuestions questions;
    private final SearchPages pages;
    private final Numbering numbering;
    private final Planning planning;
    private final PushCalendar calendar;
    private final PushRuleSet rules;
    private final Clock clock;

    SavedSearches(
            SavedRows rows,
            SavedQuestions questions,
            SearchPages pages,
            Numbering numbering,
            Planning planning,
            PushCalendar calendar,
            PushRuleSet rules,
            Clock clock) {
        this.rows = rows;
        this.questions = questions;
        this.pages = pages;
        this.numbering = numbering;
        this.planning = planning;
        this.calendar = calendar;
        this.rules = rules;
        this.clock = clock;
    }

    /** By name. */
    public List<SavedSearch> list(UUID account) {
        return rows.listOf(account);
    }

    /** @throws Refusal not-found when it is nobody's or another's */
    public SavedSearch get(UUID account, UUID id) {
        return rows.find(id, account).orElseThrow(Refusal::notFound);
    }

    /**
     * Keeps a search. What the index has now is known; what is shared for the first time after that is new.
     *
     * @param rhythm daily, weekly or off
     * @throws Refusal invalid-input for a name that is missing, too long or taken, for a rhythm there is not, for kinds
     *     without pages; already-exists when the same question is kept; wrong-state when there are too many
     */
    @Transactional
    public SavedSearch save(UUID account, String name, SavedQuestion question, Rhythm rhythm) {
        rows.holdAccount(account.toString());
        List<SavedSearch> others = rows.listOf(account);
        String wanted = name.strip();
        require(problems(wanted, rhythm, others, question));
        String kept = questions.write(question);
        others.stream().filter(other -> other.question().equals(kept)).findAny().ifPresent(same -> {
            throw Refusal.of(ErrorCode.ALREADY_EXISTS, "saved.same", same.name());
        });
        int most = rules.rules().savedSearches().perAccount();
        if (others.size() >= most) {
            throw Refusal.of(ErrorCode.WRONG_STATE, "saved.most", most);
        }
        Instant now = clock.instant();
        SavedSearch search = new SavedSearch(
                Ids.next(), account, wanted, kept, rhythm.code(), numbering.number(), due(rhythm, now), now, now);
        rows.add(search);
        return search;
    }

    /**
     * Calls it otherwise, or tells of it more or less often. What was new while it was off is not told of.
     *
     * @param name null to leave it
     * @param rhythm null to leave it
     * @throws Refusal not-found; invalid-input as {@link #save}
     */
    @Transactional
    public SavedSearch change(UUID account, UUID id, @Nullable String name, @Nullable Rhythm rhythm) {
        rows.holdAccount(account.toString());
        SavedSearch before = rows.hold(id, account).orElseThrow(Refusal::notFound);
        List<SavedSearch> others = rows.listOf(account).stream()
                .filter(other -> !other.id().equals(id))
                .toList();
        String wanted = name == null ? before.name() : name.strip();
        Rhythm told = rhythm == null ? before.told() : rhythm;
        require(problems(wanted, told, others, null));
        Instant now = clock.instant();
        boolean same = told == before.told();
        long lookedTo = before.told() == Rhythm.OFF && !same ? numbering.number() : before.lookedTo();
        Instant due = same ? before.dueAt() : due(told, now);
        rows.change(id, wanted, told.code(), lookedTo, due, now);
        return get(account, id);
    }

    /** @throws Refusal not-found when it is nobody's or another's */
    @Transactional
    public void remove(UUID account, UUID id) {
        if (rows.remove(id, account) == 0) {
            throw Refusal.notFound();
        }
    }

    private @Nullable Instant due(Rhythm rhythm, Instant now) {
        if (rhythm == Rhythm.OFF) {
            return null;
        }
        Instant due = calendar.dueAt(rhythm, now);
        planning.plan(due);
        return due;
    }

    private List<FieldProblem> problems(
            String name, Rhythm rhythm, List<SavedSearch> others, @Nullable SavedQuestion question) {
        List<FieldProblem> problems = new ArrayList<>();
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST) {
            problems.add(FieldProblem.of("name", "saved.name-length", LONGEST));
        } else if (others.stream().anyMatch(other -> other.name().equals(name))) {
            problems.add(FieldProblem.of("name", "saved.name-taken", name));
        }
        if (rhythm == Rhythm.AT_ONCE) {
            problems.add(FieldProblem.of("rhythm", "saved.rhythm-unknown"));
        }
        if (question != null) {
            question.kinds().stream()
                    .filter(kind -> !pages.kinds().contains(kind))
                    .map(kind -> FieldProblem.of("kind", "search.kind.unknown", kind, String.join(", ", pages.kinds())))
                    .forEach(problems::add);
        }
        return problems;
    }

    private static void require(List<FieldProblem> problems) {
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
    }
}
