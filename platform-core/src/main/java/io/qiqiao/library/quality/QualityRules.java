package io.qiqiao.library.quality;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/** What is asked of records, by kind. It is data: {@code reference/quality.json}. */
@Serdeable
public record QualityRules(int version, List<Kind> kinds) {

    /**
     * @param days after how many days a record is to be looked at again, where its owner says nothing
     * @param remindDays how many days before that its owner is reminded
     * @param graceDays how many days after that, and after a warning, it may stay
     * @param withdraw whether it is withdrawn then
     * @param needed points for what publication needs
     * @param filled points for all other fields
     * @param fresh points for having been looked at in time
     */
    @Serdeable
    public record Kind(
            String kind,
            int days,
            int remindDays,
            int graceDays,
            boolean withdraw,
            int needed,
            int filled,
            int fresh) {}

    public Optional<Kind> find(String kind) {
        return kinds.stream().filter(each -> each.kind().equals(kind)).findFirst();
    }
}
