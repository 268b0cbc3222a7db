package io.qiqiao.push.saved;

import java.util.List;

/**
 * What is new for a search.
 *
 * @param count how many records
 * @param more whether there may be more than that
 * @param titles of the newest
 */
record Finding(long count, boolean more, List<String> titles) {

    static final Finding NOTHING = new Finding(0, false, List.of());

    Finding {
        titles = List.copyOf(titles);
    }

    boolean isNothing() {
        return count == 0;
    }
}
