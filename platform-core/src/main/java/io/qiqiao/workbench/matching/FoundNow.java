package io.qiqiao.workbench.matching;

import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.matching.Judged;
import io.qiqiao.matching.Need;
import io.qiqiao.matching.ranking.Ranked;
import io.qiqiao.matching.ranking.Ranking;
import io.qiqiao.matching.ranking.Scope;
import io.qiqiao.search.web.WhoAsks;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What could serve a need, as the reader would find it now; empty while the search is down. */
@Singleton
class FoundNow {

    private final Ranking ranking;
    private final WhoAsks whoAsks;

    FoundNow(Ranking ranking, WhoAsks whoAsks) {
        this.ranking = ranking;
        this.whoAsks = whoAsks;
    }

    /** The best {@code most}, without those that are known already. */
    Optional<List<Judged>> find(Need need, Collection<UUID> known, int most) {
        return rank(need)
                .map(ranked -> ranked.fitting().stream()
                        .filter(judged -> judged.candidate().published()
                                && !known.contains(judged.candidate().id()))
                        .limit(most)
                        .toList());
    }

    private Optional<Ranked> rank(Need need) {
        try {
            return Optional.of(ranking.rank(need, Scope.of(whoAsks.now())));
        } catch (Refusal refused) {
            if (refused.code() != ErrorCode.SEARCH_DOWN) {
                throw refused;
            }
            return Optional.empty();
        }
    }
}
