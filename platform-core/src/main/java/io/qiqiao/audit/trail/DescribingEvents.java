package io.qiqiao.audit.trail;

import io.qiqiao.audit.AuditEvent;
import io.qiqiao.audit.AuditOrigin;
import io.qiqiao.audit.AuditSource;
import io.qiqiao.audit.AuditSubject;
import io.qiqiao.audit.Pseudonyms;
import io.qiqiao.kernel.Ids;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns an event into an entry: adds when, by whom and from where. */
@Singleton
final class DescribingEvents {

    private static final AuditSubject NOBODY = new AuditSubject(null, null, null, null);
    private static final int LONGEST_NAME = 200;

    private final AuditSource source;
    private final Pseudonyms pseudonyms;
    private final AuditConfiguration configuration;
    private final Clock clock;

    DescribingEvents(AuditSource source, Pseudonyms pseudonyms, AuditConfiguration configuration, Clock clock) {
        this.source = source;
        this.pseudonyms = pseudonyms;
        this.configuration = configuration;
        this.clock = clock;
    }

    EntryRow describe(AuditEvent event) {
        AuditSubject subject =
                Optional.ofNullable(event.by()).or(source::findSubject).orElse(NOBODY);
        AuditOrigin origin = source.origin();
        return EntryRowBuilder.builder()
                .id(Ids.next())
                // PostgreSQL keeps microseconds; what is hashed must be what is read back.
                .happenedAt(clock.instant().truncatedTo(ChronoUnit.MICROS))
                .action(event.action())
                .outcome(event.outcome().code())
                .account(subject.account() == null ? null : pseudonyms.of(subject.account()))
                .role(subject.role())
                .partyKind(subject.partyKind())
                .partyId(name(subject.partyId()))
                .address(name(origin.address()))
                .request(name(origin.request()))
                .manner(origin.manner())
                .objectKind(name(event.objectKind()))
                .objectId(name(event.objectId()))
                .details(EntryText.json(event.details(), configuration.getLongestDetail()))
                .build();
    }

    private static @Nullable String name(@Nullable String text) {
        return EntryText.of(text, LONGEST_NAME);
    }
}
