package io.qiqiao.identity.erasure;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEntries;
import io.qiqiao.audit.AuditEntry;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.audit.AuditFilter;
import io.qiqiao.audit.Pseudonyms;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.PersonalTraces;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Gathers what is known of a person, on the platform and in each tenant they are or were a member of, for the person to
 * have. Nobody else is in it.
 */
@Singleton
public final class PersonalCopies {

    /** So many of the latest deeds in each audit are told. */
    private static final int DEEDS = 1_000;

    private final CopyRows rows;
    private final Accounts accounts;
    private final Memberships memberships;
    private final List<PersonalTraces> traces;
    private final AuditEntries entries;
    private final Pseudonyms pseudonyms;
    private final Audit audit;
    private final JsonMapper json;
    private final Clock clock;

    PersonalCopies(
            CopyRows rows,
            Accounts accounts,
            Memberships memberships,
            List<PersonalTraces> traces,
            AuditEntries entries,
            Pseudonyms pseudonyms,
            Audit audit,
            JsonMapper json,
            Clock clock) {
        this.rows = rows;
        this.accounts = accounts;
        this.memberships = memberships;
        this.traces = traces;
        this.entries = entries;
        this.pseudonyms = pseudonyms;
        this.audit = audit;
        this.json = json;
        this.clock = clock;
    }

    /** A copy of all that is known of the person; that it was made is noted. */
    public Map<String, Object> copy(UUID person) {
        Account account = accounts.find(person).orElseThrow(Refusal::notFound);
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("madeAt", clock.instant().toString());
        all.put("email", Objects.toString(account.email(), ""));
        all.put("phone", Objects.toString(account.phone(), ""));
        all.putAll(platform(person));
        Map<String, Object> tenants = new LinkedHashMap<>();
        memberships.listOf(person).stream()
                .map(Membership::tenant)
                .filter(Objects::nonNull)
                .distinct()
                .forEach(tenant -> tenants.put(tenant.code(), in(tenant, person)));
        all.put("tenants", tenants);
        audit.record(AuditEvent.of("export").about("account", person));
        return all;
    }

    private Map<String, Object> platform(UUID person) {
        try {
            return json.readValue(rows.copy(person), Argument.mapOf(String.class, Object.class));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Map<String, Object> in(TenantId tenant, UUID person) {
        return CurrentTenant.call(tenant, () -> {
            Map<String, Object> here = new LinkedHashMap<>();
            traces.forEach(trace -> here.putAll(trace.copy(person)));
            here.put("deeds", deeds(person));
            return here;
        });
    }

    private List<Map<String, Object>> deeds(UUID person) {
        AuditFilter own = new AuditFilter(pseudonyms.of(person), null, null, null, null, null);
        return entries.list(own, null, DEEDS).items().stream()
                .map(PersonalCopies::deed)
                .toList();
    }

    private static Map<String, Object> deed(AuditEntry entry) {
        Map<String, Object> deed = new LinkedHashMap<>();
        deed.put("at", entry.happenedAt().toString());
        deed.put("action", entry.action());
        deed.put("outcome", entry.outcome().code());
        deed.put("address", Objects.toString(entry.address(), ""));
        deed.put("object", Objects.toString(entry.objectKind(), "") + " " + Objects.toString(entry.objectId(), ""));
        return deed;
    }
}
