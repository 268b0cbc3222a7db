package io.qiqiao.matching.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.matching.Need;
import io.qiqiao.matching.life.EnterpriseContact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A match, on the provider's side.
 *
 * @param demandTenant code of the tenant whose demand it is
 * @param demand what is needed, without by whom
 * @param target the own record that would serve
 * @param note why it was moved last
 * @param dueOn the last day for an answer
 * @param contact how to reach the enterprise, once it has agreed
 * @param next the answers that can be given
 */
@Serdeable
public record OfferAnswer(
        UUID id,
        String demandTenant,
        Need demand,
        String kind,
        UUID target,
        String title,
        String state,
        List<ReasonAnswer> reasons,
        @Nullable String note,
        @Nullable LocalDate dueOn,
        boolean reminded,
        @Nullable EnterpriseContact contact,
        Instant receivedAt,
        List<String> next) {}
