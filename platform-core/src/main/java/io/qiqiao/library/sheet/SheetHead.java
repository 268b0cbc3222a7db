package io.qiqiao.library.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What the columns of a sheet that was sent mean.
 *
 * @param columns by the column's place; several where one column fills several fields, none where it is passed over
 * @param unknown the headings that mean nothing here, by the column's place; empty where there is one that does
 */
record SheetHead(List<List<SheetColumn>> columns, List<String> unknown) {

    static SheetHead of(SheetColumns all, Map<String, SheetColumn> named, List<String> headings) {
        List<List<SheetColumn>> columns = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (String heading : headings) {
            List<SheetColumn> meant = all.find(named, heading).map(List::of).orElse(List.of());
            columns.add(meant);
            unknown.add(meant.isEmpty() ? heading.strip() : "");
        }
        return new SheetHead(columns, unknown);
    }

    /** By a mapping that the sender gave: which heading fills a field. Columns it does not name are passed over. */
    static SheetHead of(Map<String, SheetColumn> named, Map<String, String> mapping, List<String> headings) {
        List<List<SheetColumn>> columns = new ArrayList<>();
        for (String heading : headings) {
            columns.add(mapping.entrySet().stream()
                    .filter(pair -> SheetColumns.plain(pair.getValue()).equals(SheetColumns.plain(heading)))
                    .flatMap(pair -> Stream.ofNullable(named.get(SheetColumns.plain(pair.getKey()))))
                    .toList());
        }
        return new SheetHead(columns, headings.stream().map(heading -> "").toList());
    }

    /** Whether it has a column of the name. */
    boolean has(String name) {
        return columns.stream()
                .flatMap(List::stream)
                .anyMatch(column -> column.name().equals(name));
    }

    /** How many of the columns mean something that is read. */
    long known() {
        return columns.stream()
                .filter(meant -> meant.stream().anyMatch(column -> !column.isPassedOver()))
                .count();
    }

    /** The label of a column that is there twice, or empty. */
    List<SheetColumn> listTwice() {
        List<SheetColumn> all = columns.stream().flatMap(List::stream).toList();
        return all.stream()
                .filter(column -> all.stream().filter(column::equals).count() > 1)
                .distinct()
                .toList();
    }
}
