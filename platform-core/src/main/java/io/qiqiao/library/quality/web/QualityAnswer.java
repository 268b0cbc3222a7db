package io.qiqiao.library.quality.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.quality.Freshness;
import io.qiqiao.library.quality.Score;
import java.time.Instant;
import java.util.List;

/**
 * How good and how fresh a record is.
 *
 * @param points of a hundred
 * @param days after how many days it is to be looked at again
 * @param since when it was last looked at
 * @param dueAt when it is to be looked at again
 */
@Serdeable
public record QualityAnswer(
        int points, int most, List<Part> parts, int days, Instant since, Instant dueAt, boolean stale) {

    /**
     * What the points are for.
     *
     * @param name {@code needed}, {@code filled} or {@code fresh}
     * @param missing names of the fields that are missing
     */
    @Serdeable
    public record Part(String name, int points, int most, List<String> missing) {}

    static QualityAnswer of(Score score, Freshness fresh, Instant now) {
        return new QualityAnswer(
                score.points(),
                score.most(),
                score.parts().stream()
                        .map(part -> new Part(part.name(), part.points(), part.most(), part.missing()))
                        .toList(),
                fresh.days(),
                fresh.since(),
                fresh.dueAt(),
                fresh.isStale(now));
    }
}
