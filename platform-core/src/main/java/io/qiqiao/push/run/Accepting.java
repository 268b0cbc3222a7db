package io.qiqiao.push.run;

import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.job.Jobs;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.listing.Listings;
import io.qiqiao.library.policy.Policy;
import io.qiqiao.library.policy.PolicyKind;
import io.qiqiao.publication.Publication;
import io.qiqiao.publication.TenantsReading;
import io.qiqiao.push.delivery.PoliciesInForce;
import io.qiqiao.push.delivery.PolicyInForce;
import io.qiqiao.push.rule.PushCalendar;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes a policy into force in the current tenant, or out of it, and asks for the job that follows. From then on whoever
 * changes is held against it, and the job looks at everybody who was there: nobody falls between.
 */
@Singleton
class Accepting {

    private final PoliciesInForce policies;
    private final TenantsReading shared;
    private final Listings listings;
    private final PolicyKind kind;
    private final ContentJson json;
    private final Jobs jobs;
    private final Reminding reminding;
    private final NewDay newDay;
    private final PushCalendar calendar;
    private final Clock clock;

    Accepting(
            PoliciesInForce policies,
            TenantsReading shared,
            Listings listings,
            PolicyKind kind,
            ContentJson json,
            Jobs jobs,
            Reminding reminding,
            NewDay newDay,
            PushCalendar calendar,
            Clock clock) {
        this.policies = policies;
        this.shared = shared;
        this.listings = listings;
        this.kind = kind;
        this.json = json;
        this.jobs = jobs;
        this.reminding = reminding;
        this.newDay = newDay;
        this.calendar = calendar;
        this.clock = clock;
    }

    /**
     * Acts on what an issuer announces, in the present transaction.
     *
     * @param issuer who announces it
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Accepted accept(TenantId issuer, Announcement told) {
        if (told.deed() == Deed.RECALL) {
            return recall(issuer, told);
        }
        if (policies.lastVersion(told.policy()) >= told.version()) {
            return new Accepted(false);
        }
        Optional<Text> text = findText(issuer, told);
        if (text.isEmpty()) {
            return new Accepted(false);
        }
        @Nullable
        Long earlier =
                policies.findActive(told.policy()).map(PolicyInForce::version).orElse(null);
        policies.retire(told.policy(), "replaced");
        PolicyInForce policy = policy(issuer, told, text.get(), earlier);
        policies.add(policy);
        policies.setJob(policy.policy(), policy.version(), request(issuer, told));
        reminding.plan(policy);
        newDay.plan(policy);
        return new Accepted(true);
    }

    private Accepted recall(TenantId issuer, Announcement told) {
        if (policies.retire(told.policy(), "recalled") == 0) {
            return new Accepted(false);
        }
        request(issuer, told);
        return new Accepted(true);
    }

    private UUID request(TenantId issuer, Announcement told) {
        HereOrder order = new HereOrder(told.policy(), told.version(), told.deed(), issuer.code());
        return jobs.request(PushHere.NAME, order, "push");
    }

    /** What the policy says in the version announced; empty where it is no longer that. */
    private Optional<Text> findText(TenantId issuer, Announcement told) {
        if (issuer.equals(CurrentTenant.get())) {
            return listings.find(PolicyKind.NAME, told.policy())
                    .filter(listing -> listing.version() == told.version())
                    .map(Text::of);
        }
        return shared.find(PolicyKind.NAME, told.policy())
                .filter(publication -> publication.version() == told.version())
                .filter(publication -> publication.tenant().equals(issuer.code()))
                .map(Text::of);
    }

    private PolicyInForce policy(TenantId issuer, Announcement told, Text text, @Nullable Long earlier) {
        Instant now = clock.instant();
        Policy content = json.read(text.content(), kind.contentType());
        LocalDate lastDay = content.findWindow(calendar.dayOf(now))
                .map(window -> window.to())
                .orElse(null);
        Object eligibility = fields(text).get("eligibility");
        return new PolicyInForce(
                told.policy(),
                told.version(),
                issuer.code(),
                text.title(),
                Objects.requireNonNullElse(content.summary(), ""),
                content.classification(),
                eligibility == null ? null : json.write(eligibility),
                lastDay,
                content.expires(),
                String.join(",", told.changed()),
                earlier,
                "active",
                null,
                now);
    }

    private Map<String, Object> fields(Text text) {
        return json.fields(text.content());
    }

    /** A policy's words, from the issuer's own record or from what it shares. */
    private record Text(String title, String content) {

        static Text of(Listing listing) {
            return new Text(listing.title(), listing.content());
        }

        static Text of(Publication publication) {
            return new Text(publication.title(), publication.document());
        }
    }
}
