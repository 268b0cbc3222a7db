package io.qiqiao.search.maintenance;

/**
 * A kind whose index was built anew.
 *
 * @param shared how many published records it holds
 * @param own how many private records it holds
 * @param failed how many records could not be read; they are in the log and will be told by a verification
 */
public record Rebuilt(String kind, long shared, long own, long failed) {}
