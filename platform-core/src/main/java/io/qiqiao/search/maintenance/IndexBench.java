package io.qiqiao.search.maintenance;

import java.util.List;

/**
 * Measures search and indexing against Elasticsearch used bare. It fills the database with records of its own kind and
 * takes them out again, so it belongs on servers that nobody uses; it is there only where {@code qiqiao.bench} is on.
 */
public interface IndexBench {

    /** Switches the bench on, and with it a kind of records of its own. */
    String SETTING = "qiqiao.bench";

    /**
     * Asks the same questions through the search port and of Elasticsearch directly, in turns, and checks that the
     * answers are the same.
     *
     * @param documents how many records are searched; they are spread over the tenants there are, at least one
     * @param rounds how many times all questions are asked, each giving one figure
     */
    List<Figure> search(int documents, int rounds, IndexProgress progress);

    /** Indexes from the outbox, and loads the same rows from PostgreSQL without it, in turns, each into empty indices. */
    List<Figure> drain(int documents, int rounds, IndexProgress progress);

    /**
     * What was measured: the median of the rounds, with the lowest and the highest.
     *
     * @param name such as {@code search.port.p95}
     * @param unit {@code ms}, {@code rows/s} or {@code ratio}
     */
    record Figure(String name, String unit, double median, double lowest, double highest) {

        /** @param rounds one value of each round, at least one */
        public static Figure of(String name, String unit, List<Double> rounds) {
            List<Double> sorted = rounds.stream().sorted().toList();
            int middle = sorted.size() / 2;
            double median =
                    sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
            return new Figure(name, unit, median, sorted.getFirst(), sorted.getLast());
        }
    }
}
