package io.qiqiao.admin.isolation.fault;

import io.qiqiao.admin.isolation.attempt.Attempt;
import io.qiqiao.admin.isolation.attempt.Judging;
import io.qiqiao.admin.isolation.behind.CounterLook;
import io.qiqiao.admin.isolation.rule.Finding;
import io.qiqiao.admin.isolation.web.WebAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Attempts that are made one after the other, and again as far as they were made before. */
final class Series {

    private final Stage stage;
    private final Showing showing;
    private List<Attempt> attempts;

    Series(Stage stage, Showing showing, List<Attempt> attempts) {
        this.stage = stage;
        this.showing = showing;
        this.attempts = attempts;
    }

    /**
     * Makes them.
     *
     * @param enough ends it; the next time it ends there, too
     */
    List<Finding> ask(Predicate<Finding> enough) {
        Judging judging = new Judging(stage.scene(), stage.table());
        Showing.Now now = showing.now();
        CounterLook counters = new CounterLook(stage.context());
        for (int each = 0; each < attempts.size(); each++) {
            Attempt attempt = attempts.get(each);
            WebAnswer answer = stage.ask(attempt);
            judging.judge(attempt, answer);
            now.note(attempt, answer);
            if (Stream.concat(judging.findings().stream(), heldBack(counters)).anyMatch(enough)) {
                attempts = attempts.subList(0, each + 1);
            }
        }
        List<Finding> all = new ArrayList<>(judging.findings());
        heldBack(counters).forEach(all::add);
        all.addAll(now.hidden());
        return all;
    }

    private static Stream<Finding> heldBack(CounterLook counters) {
        return counters.look().stream().map(Series::withoutNumber);
    }

    /** How much was let through is another number each time. */
    private static Finding withoutNumber(Finding finding) {
        return new Finding(
                finding.fault(),
                finding.where(),
                finding.asked(),
                finding.who(),
                finding.what().replaceAll("\\d+$", "some"));
    }
}
