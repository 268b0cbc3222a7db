package io.qiqiao.matching;

import java.util.Optional;

/** Knows how those who were served rated a provider. Until a capability keeps ratings, there is no bean of it. */
public interface RatingSource {

    /** Empty where nobody has rated it. */
    Optional<Rating> find(Candidate candidate);

    /**
     * @param percent of the ratings that were good
     * @param count how many ratings there are
     */
    record Rating(long percent, long count) {

        private static final double HALF = 50;

        /** From -1 where none was good to 1 where all were. */
        public double share() {
            return (percent - HALF) / HALF;
        }
    }
}
