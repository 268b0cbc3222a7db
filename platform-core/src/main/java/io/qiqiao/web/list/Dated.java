package io.qiqiao.web.list;

import io.qiqiao.web.part.Tag;
import io.qiqiao.web.text.Label;
import java.time.LocalDate;
import java.util.List;

/** A record in a list by date. */
public record Dated(LocalDate date, String path, Label title, List<Label> below, List<Tag> tags) {

    public Dated {
        below = List.copyOf(below);
        tags = List.copyOf(tags);
    }

    public static Dated of(LocalDate date, String path, Label title) {
        return new Dated(date, path, title, List.of(), List.of());
    }

    public Dated below(Label... others) {
        return new Dated(date, path, title, List.of(others), tags);
    }

    public Dated tagged(Tag... others) {
        return new Dated(date, path, title, below, List.of(others));
    }
}
