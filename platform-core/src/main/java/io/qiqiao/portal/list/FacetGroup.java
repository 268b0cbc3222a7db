package io.qiqiao.portal.list;

import io.qiqiao.web.list.Chip;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * One group of filters beside a list, each a link to the list with it or, when it is on, without it.
 *
 * @param name the parameter's name, which also makes the links' ids
 */
public record FacetGroup(String name, Label label, List<Option> options) {

    public FacetGroup {
        options = List.copyOf(options);
    }

    /**
     * A filter.
     *
     * @param count how many records have it, or -1 where nobody counted
     * @param path the list with it, or without it when it is on
     */
    public record Option(String value, Label label, long count, String path, boolean on) {}

    /** The filters that are on, to be shown above the list with the way to remove each. */
    public static List<Chip> chips(List<FacetGroup> groups) {
        return groups.stream()
                .flatMap(group -> group.options().stream())
                .filter(Option::on)
                .map(option -> Chip.on(option.label(), option.path()))
                .toList();
    }

    /** How many filters are on in {@code groups}. */
    public static long chosen(List<FacetGroup> groups) {
        return chips(groups).size();
    }
}
