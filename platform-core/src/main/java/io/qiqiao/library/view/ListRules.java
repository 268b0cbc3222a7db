package io.qiqiao.library.view;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * How the lists of libraries look before anybody chose, and how much may be kept. It is data: {@code reference/lists.json},
 * or another file by configuration.
 *
 * @param viewsOfPerson how many views a person may have of one library
 * @param viewsOfTenant how many views of one library may be shared with the tenant
 * @param nameCharacters of a view's name
 * @param wordCharacters of the words a view looks for
 * @param mostColumns how many columns a list shows beside the title
 * @param cellCharacters after how many characters a cell is cut off
 * @param lists one for each kind of record
 */
@Serdeable
public record ListRules(
        int version,
        int viewsOfPerson,
        int viewsOfTenant,
        int nameCharacters,
        int wordCharacters,
        int mostColumns,
        int cellCharacters,
        List<OfKind> lists) {

    /**
     * The list of one kind of record.
     *
     * @param columns what it shows beside the title for who has not chosen
     * @param below the field that stands beneath the title
     * @param byCategory whether it can be narrowed to a service category
     * @param tabs codes of the {@link ListTab}s it has
     */
    @Serdeable
    public record OfKind(String kind, List<String> columns, String below, boolean byCategory, List<String> tabs) {}

    /** The list of a kind. */
    public OfKind of(String kind) {
        return lists.stream()
                .filter(list -> list.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("there are no rules for the list of " + kind));
    }
}
