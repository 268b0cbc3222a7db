package io.qiqiao.library.sheet;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * A row of a sheet as it was sent, before anybody says what its columns mean.
 *
 * @param number as the spreadsheet program counts it, from 1
 * @param cells what stands in it, by the column's name; what is blank is left out
 * @param flaws what makes a cell unusable, by the column's name
 */
@Serdeable
public record RawRow(int number, Map<String, String> cells, Map<String, String> flaws) {}
