package io.qiqiao.search.unfound;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDate;

/**
 * Words that were searched for without a hit.
 *
 * @param times how often in the time that was asked for
 * @param lastDay the last day of that
 */
@Introspected
public record Unfound(String words, long times, LocalDate lastDay) {}
