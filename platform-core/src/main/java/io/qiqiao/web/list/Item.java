package io.qiqiao.web.list;

import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * A record in a list of results. Title and text may hold the marks of {@link io.qiqiao.web.part.Marked}.
 *
 * @param tags what kind it is, its state
 * @param above who offers it, where; may be empty
 * @param facts what decides at a glance: fee, time, region; may be empty
 * @param links what can be done about it in place; may be empty
 */
public record Item(
        String path, String title, String text, List<Tag> tags, List<Label> above, List<Fact> facts, List<Link> links) {

    public Item {
        tags = List.copyOf(tags);
        above = List.copyOf(above);
        facts = List.copyOf(facts);
        links = List.copyOf(links);
    }

    public static Item of(String path, String title, String text) {
        return new Item(path, title, text, List.of(), List.of(), List.of(), List.of());
    }

    public Item tagged(Tag... others) {
        return new Item(path, title, text, List.of(others), above, facts, links);
    }

    public Item above(Label... others) {
        return new Item(path, title, text, tags, List.of(others), facts, links);
    }

    public Item facts(Fact... others) {
        return new Item(path, title, text, tags, above, List.of(others), links);
    }

    /** With what can be done about it in place, such as accepting a demand. */
    public Item links(Link... others) {
        return new Item(path, title, text, tags, above, facts, List.of(others));
    }
}
