package io.qiqiao.library.sheet;

import io.qiqiao.kernel.FieldProblem;
import java.util.List;
import java.util.Map;

/**
 * A row of a sheet as the import takes it.
 *
 * @param number as the spreadsheet program counts it, from 1
 * @param fields by name, as the form's reading takes them, with what it says of the record itself
 * @param problems what makes it unusable before its fields are read
 */
public record SheetRow(int number, Map<String, Object> fields, List<FieldProblem> problems) {}
