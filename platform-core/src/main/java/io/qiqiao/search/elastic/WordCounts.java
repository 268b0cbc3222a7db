package io.qiqiao.search.elastic;

import java.util.Map;

/**
 * How many of the records that an asker may see hold which word.
 *
 * @param records how many there are
 * @param with how many of them hold it, by word
 */
record WordCounts(long records, Map<String, Long> with) {

    WordCounts {
        with = Map.copyOf(with);
    }

    /** How much a word tells: the rarer, the more. */
    double rarity(String word) {
        double holding = Math.min(records, with.getOrDefault(word, 0L));
        return Math.log(1 + (records - holding + 0.5) / (holding + 0.5));
    }
}
