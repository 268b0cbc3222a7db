package io.qiqiao.portal.entry;

/**
 * What a table of results says of a record; each may be empty.
 *
 * @param region the areas it is for, by name
 * @param provider who offers or issued it
 * @param price what it costs, in a few words
 * @param deadline the last day to apply, such as {@code 2026-12-31}
 */
public record EntryCells(String region, String provider, String price, String deadline) {}
