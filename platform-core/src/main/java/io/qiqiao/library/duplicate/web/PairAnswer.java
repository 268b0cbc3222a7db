package io.qiqiao.library.duplicate.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.duplicate.Duplicates.Pair;
import java.util.UUID;

/** Two records that look like the same one, the second with what it shares with the first. */
@Serdeable
public record PairAnswer(UUID id, String title, String state, CandidateAnswer other) {

    static PairAnswer of(Pair pair) {
        return new PairAnswer(
                pair.one().id(), pair.one().title(), pair.one().state(), CandidateAnswer.of(pair.other()));
    }
}
