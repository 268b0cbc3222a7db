package io.qiqiao.matching.ranking;

import io.qiqiao.matching.Track;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the current tenant's own matches teach: how providers answered, and what was turned down. */
@Singleton
public class Experience {

    private final ExperienceRows rows;

    Experience(ExperienceRows rows) {
        this.rows = rows;
    }

    /** What became of earlier offers, by who answers for them. */
    public Map<String, Track> tracks() {
        return rows.listTracks().stream().collect(Collectors.toMap(TrackRow::answering, TrackRow::track));
    }

    /** What the enterprise or a station has turned down for a demand. */
    Set<UUID> refused(UUID demand) {
        return Set.copyOf(rows.listRefused(demand));
    }
}
