package io.qiqiao.search.evaluation;

import java.util.List;

/** A way to search: answers a question with the records' own ids, best first. */
public interface Ranking {

    List<String> rank(String text, int depth);
}
