package io.qiqiao.identity.breakglass.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.breakglass.BreakGlass;
import io.qiqiao.identity.breakglass.VisitRequest;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.AdminRole;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Visits, for operators. */
@AdminRole
@Controller("/api/tenants/{code}/break-glass")
@Allowed(Permission.BREAK_GLASS)
@ExecuteOn(TaskExecutors.BLOCKING)
class BreakGlassApi {

    private final BreakGlass glass;

    BreakGlassApi(BreakGlass glass) {
        this.glass = glass;
    }

    /** The latest visits in the tenant. */
    @Get
    List<VisitView> list(String code) {
        return glass.listIn(tenant(code)).stream().map(VisitView::of).toList();
    }

    /** Opens a visit: the tenant's administrators are told, and it ends by itself within an hour. */
    @Post
    @Limited(Traffic.SIGNING_IN)
    @Status(HttpStatus.CREATED)
    VisitView open(String code, @Body Asked asked) {
        return VisitView.of(glass.open(tenant(code), asked.request()));
    }

    /** Ends one's visit early. */
    @Delete
    @Status(HttpStatus.NO_CONTENT)
    void leave(String code) {
        glass.leave(tenant(code));
    }

    private static TenantId tenant(String code) {
        return TenantId.find(code).orElseThrow(Refusal::notFound);
    }

    /**
     * What opens a visit.
     *
     * @param code of the second factor, where the operator has one
     * @param password where the operator has none and needs none
     */
    @Serdeable
    record Asked(
            @Nullable String reason,
            @Nullable String code,
            @Nullable String password) {

        VisitRequest request() {
            return new VisitRequest(text(reason), text(code), text(password));
        }

        private static String text(@Nullable String text) {
            return Objects.requireNonNullElse(text, "");
        }

        /** Without what proves somebody, so that no log has it. */
        @Override
        public String toString() {
            return "Asked[reason=" + reason + "]";
        }
    }
}
