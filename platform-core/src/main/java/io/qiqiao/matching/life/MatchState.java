package io.qiqiao.matching.life;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a match stands. Which state may follow which, and by whom, is data: see {@link MatchLife}. */
public enum MatchState {
    /** Found; nobody but the demand's side knows of it. */
    PROPOSED,
    /** Offered to the provider, who has not answered. */
    NOTIFIED,
    /** The provider would serve. */
    ACCEPTED,
    /** The enterprise agrees, too: each knows how to reach the other. */
    CONFIRMED,
    /** Served, and the demand with it. */
    COMPLETED,
    /** The provider does not want it. */
    DECLINED,
    /** The provider did not answer in time. */
    LAPSED,
    /** The offer could not be delivered. */
    UNDELIVERABLE,
    /** The enterprise does not want it. */
    REFUSED,
    /** A station took it out. */
    REMOVED,
    /** The provider gave it up again before the enterprise agreed. */
    WITHDRAWN,
    /** Given up by one of them after both had agreed. */
    BROKEN_OFF,
    /** No longer needed: the demand has ended or somebody else serves. */
    SUPERSEDED;

    /** Those the provider has something to do with. */
    public static final Set<MatchState> OFFERED = EnumSet.of(NOTIFIED, ACCEPTED, CONFIRMED);

    /** Those for which whoever moves a match there gives a reason. */
    static final Set<MatchState> WITH_REASON = EnumSet.of(DECLINED, REFUSED, REMOVED, WITHDRAWN, BROKEN_OFF);

    /** Those after which the next provider is asked. */
    static final Set<MatchState> LEAVING_ROOM =
            EnumSet.of(DECLINED, LAPSED, UNDELIVERABLE, REFUSED, REMOVED, WITHDRAWN, BROKEN_OFF);

    /** How it is written in the database, the API and keys of texts: {@code broken-off}. */
    @JsonValue
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** @throws IllegalArgumentException when there is no such state */
    public static MatchState of(String code) {
        return Arrays.stream(values())
                .filter(state -> state.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a match has no state " + code));
    }
}
