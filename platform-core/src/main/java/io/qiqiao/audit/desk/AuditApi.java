package io.qiqiao.audit.desk;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.qiqiao.audit.AuditEntry;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import java.util.Map;

/** The audit, for programs. */
@Controller("/api/audit")
@Allowed(Permission.AUDIT_SEE)
class AuditApi {

    private static final int LARGEST = 200;

    private final AskingTheAudit asking;
    private final Persons persons;

    AuditApi(AskingTheAudit asking, Persons persons) {
        this.asking = asking;
        this.persons = persons;
    }

    /**
     * What was done and refused, the newest first: in the caller's tenant, or what concerns the platform itself.
     *
     * @param size 1 to 200
     */
    @Get
    AuditAnswer.Part list(@RequestBean AuditQuery query, @QueryValue(defaultValue = "50") int size) {
        if (size < 1 || size > LARGEST) {
            throw Refusal.invalid("size", "audit.size-out-of-range", 1, LARGEST);
        }
        Slice<AuditEntry> found = asking.list(query, size);
        Map<String, String> names = persons.names(found.items());
        Slice<AuditAnswer> answers = found.map(entry -> AuditAnswer.of(entry, names));
        return new AuditAnswer.Part(answers.items(), answers.next());
    }
}
