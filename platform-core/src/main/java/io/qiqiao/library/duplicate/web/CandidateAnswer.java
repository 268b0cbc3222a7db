package io.qiqiao.library.duplicate.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.duplicate.Candidate;
import java.util.List;
import java.util.UUID;

/**
 * A record that another may be the same as.
 *
 * @param reasons {@code code}, {@code name}, {@code address}, the weightiest first
 * @param percent how alike their names are
 */
@Serdeable
public record CandidateAnswer(UUID id, String title, String state, List<String> reasons, int percent) {

    static CandidateAnswer of(Candidate candidate) {
        return new CandidateAnswer(
                candidate.listing().id(),
                candidate.listing().title(),
                candidate.listing().state(),
                candidate.reasons().stream().map(Candidate.Reason::code).toList(),
                candidate.percent());
    }
}
