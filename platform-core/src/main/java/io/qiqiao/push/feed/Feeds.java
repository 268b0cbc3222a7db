package io.qiqiao.push.feed;

import io.micronaut.transaction.annotation.Transactional;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.policy.PolicyKind;
import io.qiqiao.notice.Recipient;
import io.qiqiao.publication.Publication;
import io.qiqiao.publication.PublicationReading;
import io.qiqiao.publication.TenantsReading;
import io.qiqiao.publication.VisitorsReading;
import io.qiqiao.push.wish.Subscription;
import io.qiqiao.push.wish.Subscriptions;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.Tenant;
import io.qiqiao.tenancy.TenantDirectory;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.web.TenantAddresses;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The current tenant's policies, and those of tenants above and below it, as feeds. The general one is everybody's; that of
 * a party holds what the network shares, too, and is opened by its token.
 */
@Singleton
public class Feeds {

    private static final int LOOKED_AT = 200;
    private static final int SHOWN = 50;
    private static final int TOKEN = 24;

    private final FeedRows rows;
    private final TenantsReading tenantsReading;
    private final VisitorsReading visitorsReading;
    private final Subscriptions subscriptions;
    private final TenantDirectory tenants;
    private final TenantAddresses addresses;
    private final ContentJson json;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Feeds(
            FeedRows rows,
            TenantsReading tenantsReading,
            VisitorsReading visitorsReading,
            Subscriptions subscriptions,
            TenantDirectory tenants,
            TenantAddresses addresses,
            ContentJson json,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.tenantsReading = tenantsReading;
        this.visitorsReading = visitorsReading;
        this.subscriptions = subscriptions;
        this.tenants = tenants;
        this.addresses = addresses;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a token for a party's feed, which is shown once; the one before no longer opens anything. */
    @Transactional
    public String open(Recipient party, UUID account) {
        byte[] bytes = new byte[TOKEN];
        random.nextBytes(bytes);
        String token = HexFormat.of().formatHex(bytes);
        rows.put(new FeedRow(hash(token), party.kind(), party.id(), account, clock.instant()));
        audit.record(AuditEvent.of("push-feed").about(party.kind(), party.id()));
        return token;
    }

    /** Since when a party's feed has its token; empty where it has none. */
    public Optional<Instant> findSince(Recipient party) {
        return rows.findOf(party.kind(), party.id()).map(FeedRow::createdAt);
    }

    /** Ends a party's feed: its token opens nothing any more. */
    @Transactional
    public void close(Recipient party) {
        rows.removeOf(party.kind(), party.id());
        audit.record(AuditEvent.of("push-feed").about(party.kind(), party.id()).with("set", false));
    }

    /** What is public, of one classification or of all. */
    Feed general(@Nullable String classification, String self) {
        Set<String> wanted = classification == null ? Set.of() : Set.of(classification);
        return feed(visitorsReading, wanted, self);
    }

    /** @throws Refusal not-found when no feed of this tenant has that token */
    Feed ofToken(String token, String self) {
        FeedRow row = rows.findByHash(hash(token)).orElseThrow(Refusal::notFound);
        Set<String> wanted = subscriptions.list(Recipient.party(row.partyKind(), row.partyId())).stream()
                .filter(one -> one.kind().equals(Subscription.CLASSIFICATION))
                .map(Subscription::value)
                .collect(Collectors.toSet());
        return feed(tenantsReading, wanted, self);
    }

    private Feed feed(PublicationReading reading, Set<String> wanted, String self) {
        Tenant own = tenants.find(CurrentTenant.get()).orElseThrow();
        List<Feed.Entry> entries = reading
                .listNewest(PolicyKind.NAME, null, null, PublicationReading.NOW_AND_LATER, new UUID(-1, -1), LOOKED_AT)
                .stream()
                .filter(one -> own.path().startsWith(one.path()) || one.path().startsWith(own.path()))
                .map(one -> entry(one, wanted, own))
                .filter(Objects::nonNull)
                .limit(SHOWN)
                .toList();
        Instant updated = entries.isEmpty() ? Instant.EPOCH : entries.getFirst().published();
        return new Feed(
                own.portalName(), addresses.at(own.id(), "/policies").toString(), address(own, self), updated, entries);
    }

    private Feed.@Nullable Entry entry(Publication policy, Set<String> wanted, Tenant own) {
        Map<String, Object> fields = json.fields(policy.document());
        if (!wanted.isEmpty() && !wanted.contains(String.valueOf(fields.get("classification")))) {
            return null;
        }
        return new Feed.Entry(
                policy.id(),
                policy.title(),
                String.valueOf(fields.getOrDefault("summary", "")),
                address(own, "/policies/" + policy.id()),
                tenants.find(TenantId.of(policy.tenant())).map(Tenant::name).orElse(policy.tenant()),
                policy.publishedAt());
    }

    private String address(Tenant own, String path) {
        return addresses.at(own.id(), path).toString();
    }

    private static String hash(String token) {
        try {
            byte[] bytes = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
