package io.qiqiao.identity.access;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.qiqiao.audit.AuditOrigin;
import io.qiqiao.audit.AuditSource;
import io.qiqiao.audit.AuditSubject;
import io.qiqiao.tenancy.web.RequestHosts;
import io.qiqiao.web.problem.RequestIds;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Optional;

/** Tells the audit of the request that is being answered: whose it is, and where it comes from. */
@Singleton
final class RequestsAuditSource implements AuditSource {

    @Override
    public Optional<AuditSubject> findSubject() {
        return ServerRequestContext.currentRequest()
                .flatMap(SignedIn::find)
                .map(caller -> caller.session().actor().subject());
    }

    @Override
    public AuditOrigin origin() {
        return ServerRequestContext.currentRequest()
                .map(RequestsAuditSource::origin)
                .orElse(AuditOrigin.WORK);
    }

    private static AuditOrigin origin(HttpRequest<?> request) {
        String manner = SignedIn.find(request)
                .map(caller -> caller.by().name().toLowerCase(Locale.ROOT))
                .orElse("none");
        return new AuditOrigin(RequestHosts.address(request), RequestIds.of(request), manner);
    }
}
