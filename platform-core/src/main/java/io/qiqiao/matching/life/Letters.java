package io.qiqiao.matching.life;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.matching.Need;
import io.qiqiao.matching.Reason;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the tenants of a demand and of a provider write to each other. A match has the same id on both sides. */
final class Letters {

    static final String OFFER = "matching.offer";
    static final String CHANGE = "matching.change";
    static final String ANSWER = "matching.answer";

    /** What a contact is protected as on its way, under the platform's key. */
    static final String CONTACT_ON_ITS_WAY = "matching.contact-on-its-way";

    private Letters() {}

    /**
     * From the demand's side: would one of yours serve this?
     *
     * @param demand without whose it is
     * @param target the receiver's own record that would serve
     */
    @Serdeable
    record Offer(
            UUID match,
            Need demand,
            String kind,
            UUID target,
            List<Reason> reasons,
            @Nullable LocalDate dueOn) {}

    /**
     * From the demand's side: how the match stands now.
     *
     * @param dueOn the last day for an answer that is still waited for
     * @param reminder whether it is a reminder
     * @param contact how to reach the enterprise, protected; once it has agreed
     */
    @Serdeable
    record Change(
            UUID match,
            String state,
            @Nullable String note,
            @Nullable LocalDate dueOn,
            boolean reminder,
            @Nullable String contact) {}

    /** From the provider's side: the answer. */
    @Serdeable
    record Answer(UUID match, String state, @Nullable String reason) {}

    /** How the match stands after an answer, where that differs from what was answered. */
    @Serdeable
    record Standing(String state) {}
}
