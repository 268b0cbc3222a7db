package io.qiqiao.web.list;

import io.qiqiao.web.text.Label;

/**
 * The way through a long list, by cursor.
 *
 * @param summary which part this is, of how many
 * @param previous address of the part before, or empty
 * @param next address of the part after, or empty
 */
public record Paging(Label summary, String previous, String next) {}
