package io.qiqiao.search;

import java.util.List;

/** Completes what somebody has begun to type. */
public interface Suggesting {

    /**
     * Titles of public records, whoever asks, that hold what was begun, the best first and each once. Empty when there
     * are none, when too little was typed to tell, and when search is down: nobody waits for a suggestion.
     */
    List<String> suggest(String begun);
}
