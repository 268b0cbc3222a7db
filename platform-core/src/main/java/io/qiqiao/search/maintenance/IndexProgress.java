package io.qiqiao.search.maintenance;

/** Is told how far the work on the index has come. */
@FunctionalInterface
public interface IndexProgress {

    /** Tells nobody. */
    IndexProgress SILENT = (kind, done) -> {};

    /** @param done how many records of the kind have been dealt with until now */
    void reached(String kind, long done);
}
