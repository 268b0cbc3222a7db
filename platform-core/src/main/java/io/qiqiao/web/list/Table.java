package io.qiqiao.web.list;

import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.text.Label;
import java.util.List;
import java.util.Locale;

/**
 * Records in rows. The first column names the record and leads to it; on phones each row becomes a card.
 *
 * @param caption what the table is, for screen readers
 * @param columns the columns, that of the names first
 * @param selectable whether rows can be ticked, to do something with several; their ids are sent as {@code id} by
 *     the form that must then stand around the table
 */
public record Table(Label caption, List<Column> columns, List<Row> rows, boolean selectable) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    public static Table of(String captionKey, List<Column> columns, List<Row> rows) {
        return new Table(Label.of(captionKey), columns, rows, false);
    }

    public Table pickable() {
        return new Table(caption, columns, rows, true);
    }

    /** Whether any row has something to do: then there is a column for it. */
    public boolean hasActions() {
        return rows.stream().anyMatch(row -> !row.actions().isEmpty());
    }

    /**
     * A column.
     *
     * @param sortPath address of the list sorted by it, or empty where it cannot be
     */
    public record Column(Label label, boolean numeric, String sortPath, Order order) {

        public static Column of(String labelKey) {
            return new Column(Label.of(labelKey), false, "", Order.NONE);
        }

        public static Column numeric(String labelKey) {
            return new Column(Label.of(labelKey), true, "", Order.NONE);
        }

        public Column sorted(String path, Order present) {
            return new Column(label, numeric, path, present);
        }
    }

    /** How the list is sorted by a column, in the words of ARIA. */
    public enum Order {
        NONE,
        ASCENDING,
        DESCENDING;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A record.
     *
     * @param path its page, or empty
     * @param below a line below its name, or empty words
     * @param cells the further columns, in order
     */
    public record Row(String id, String path, Label title, Label below, List<Cell> cells, List<Link> actions) {

        public Row {
            cells = List.copyOf(cells);
            actions = List.copyOf(actions);
        }

        public static Row of(String id, String path, String title, Cell... cells) {
            return new Row(id, path, Label.text(title), Label.text(""), List.of(cells), List.of());
        }

        public Row below(String words) {
            return new Row(id, path, title, Label.text(words), cells, actions);
        }

        public Row actions(Link... others) {
            return new Row(id, path, title, below, cells, List.of(others));
        }
    }

    /** What a row says in one column. */
    public sealed interface Cell {

        static Cell of(Label label) {
            return new Words(label);
        }

        static Cell of(String words) {
            return words.isEmpty() ? new Nothing() : new Words(Label.text(words));
        }

        static Cell of(Tag state) {
            return new State(state);
        }
    }

    /** Words or a number already worded. */
    public record Words(Label label) implements Cell {}

    /** The record's state. */
    public record State(Tag tag) implements Cell {}

    /** Nothing known; left out on phones. */
    public record Nothing() implements Cell {}
}
