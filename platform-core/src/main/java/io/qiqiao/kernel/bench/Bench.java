package io.qiqiao.kernel.bench;

import java.util.List;
import java.util.Map;

/**
 * Something that can be measured. A capability declares one as a bean {@link ForBench}; the command {@code bench} runs it
 * on servers that nobody else uses, with a few tenants opened and no role played, so it may write what it likes.
 */
public interface Bench {

    /** Switches benches on. */
    String SETTING = "qiqiao.bench";

    /** What it is called by, in lower case, such as {@code search}; its figures' names begin with it. */
    String name();

    /** What can be set for a run, each with what it is otherwise, such as {@code documents}. */
    default Map<String, Integer> options() {
        return Map.of();
    }

    /**
     * Measures, in as many rounds as are asked for. The product and the floor it is compared with are measured in turns
     * and have to give the same answers.
     *
     * @throws Exception when anything went wrong, also in a single request: an error is no fast answer
     */
    List<Figure> run(BenchRun run) throws Exception;
}
