package io.qiqiao.kernel.bench;

/** Is told how far a bench has come. */
@FunctionalInterface
public interface BenchProgress {

    /** Tells nobody. */
    BenchProgress SILENT = (what, done, total) -> {};

    /** @param what the bench, or its part, in a word or two */
    void reached(String what, long done, long total);
}
