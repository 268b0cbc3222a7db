package io.qiqiao.matching;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What rules go by besides the candidate.
 *
 * @param tracks what became of earlier offers in this tenant, by who answers
 * @param refused what the enterprise or its station has turned down for this very demand
 * @param today the day on which it is judged
 */
public record Circumstances(Need need, RuleSet rules, LocalDate today, Map<String, Track> tracks, Set<UUID> refused) {

    public Circumstances {
        tracks = Map.copyOf(tracks);
        refused = Set.copyOf(refused);
    }

    /** What became of earlier offers to whoever answers for the candidate; empty where there were none. */
    public Optional<Track> findTrack(Candidate candidate) {
        return Optional.ofNullable(tracks.get(candidate.answering()));
    }
}
