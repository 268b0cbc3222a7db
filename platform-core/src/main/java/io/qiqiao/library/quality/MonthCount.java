package io.qiqiao.library.quality;

import io.micronaut.core.annotation.Introspected;

/**
 * What a library gained in a month.
 *
 * @param month such as {@code 2026-11}
 * @param made how many records were made
 * @param shown how many were published, the last time they were
 */
@Introspected
public record MonthCount(String month, long made, long shown) {}
