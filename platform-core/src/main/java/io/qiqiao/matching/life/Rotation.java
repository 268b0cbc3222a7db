package io.qiqiao.matching.life;

import io.qiqiao.matching.RuleSet;
import io.qiqiao.matching.Track;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Who is asked first. The pinned come before the others, the better before the worse; among those that are equally good,
 * within the rule set's points, whoever was asked the longest ago, within its days, or never.
 */
final class Rotation {

    private final RuleSet rules;
    private final Map<String, Track> tracks;
    private final Instant now;

    Rotation(RuleSet rules, Map<String, Track> tracks, Instant now) {
        this.rules = rules;
        this.tracks = tracks;
        this.now = now;
    }

    List<Match> order(List<Match> proposed) {
        List<Match> left = new ArrayList<>(proposed);
        left.sort(Comparator.comparing(Match::pinned)
                .thenComparingDouble(Match::score)
                .reversed());
        List<Match> order = new ArrayList<>();
        while (!left.isEmpty()) {
            Match best = left.getFirst();
            List<Match> equals =
                    left.stream().filter(match -> isEqual(best, match)).toList();
            equals.stream().sorted(Comparator.comparing(this::lastAsked)).forEach(order::add);
            left.removeAll(equals);
        }
        return order;
    }

    private boolean isEqual(Match best, Match other) {
        return best.pinned() == other.pinned() && best.score() - other.score() <= rules.limit("equal-within-points");
    }

    private Instant lastAsked(Match match) {
        Track track = tracks.get(match.answering());
        Instant last = track == null ? null : track.lastOffered();
        Instant window = now.minus(Duration.ofDays(rules.limit("rotation-days")));
        return last == null || last.isBefore(window) ? Instant.EPOCH : last;
    }
}
