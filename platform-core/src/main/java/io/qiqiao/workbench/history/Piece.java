package io.qiqiao.workbench.history;

/**
 * A piece of a text that stands beside another.
 *
 * @param differs whether the other text has not got it
 */
public record Piece(String text, boolean differs) {}
