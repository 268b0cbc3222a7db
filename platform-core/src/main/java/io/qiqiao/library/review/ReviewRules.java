package io.qiqiao.library.review;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/** What may be reviewed, and what holds where a tenant says nothing. It is data: {@code reference/review.json}. */
@Serdeable
record ReviewRules(int version, List<Kind> kinds) {

    /**
     * @param wanted whether it is reviewed where the tenant says nothing
     * @param days within how many days it is decided
     */
    @Serdeable
    record Kind(String kind, boolean wanted, int days) {}

    Optional<Kind> find(String kind) {
        return kinds.stream().filter(each -> each.kind().equals(kind)).findFirst();
    }
}
