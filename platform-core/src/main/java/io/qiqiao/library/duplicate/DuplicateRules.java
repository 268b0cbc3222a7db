package io.qiqiao.library.duplicate;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What makes two records look like the same one. It is data with a version: {@code reference/duplicates.json}.
 *
 * @param alike from which similarity on, between 0 and 1, two names look like the same one
 * @param suffixes what names end with that tells nothing apart, the longest first
 * @param kinds the kinds that are looked at
 */
@Serdeable
public record DuplicateRules(int version, double alike, List<String> suffixes, List<Kind> kinds) {

    /**
     * What of a kind is looked at besides its title.
     *
     * @param code a field that two records never share, or null
     * @param address a field that says where it is, or null
     * @param within a field that must be the same for names to count, or null
     */
    @Serdeable
    public record Kind(
            String kind,
            @Nullable String code,
            @Nullable String address,
            @Nullable String within) {}

    Optional<Kind> find(String kind) {
        return kinds.stream().filter(each -> each.kind().equals(kind)).findFirst();
    }
}
