package io.qiqiao.identity.access;

import io.micronaut.http.HttpRequest;
import io.qiqiao.web.limit.CallerSource;
import io.qiqiao.web.limit.Holder;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Tells the limits at the edge whose request it is. */
@Singleton
final class LimitedCaller implements CallerSource {

    @Override
    public Optional<Holder> caller(HttpRequest<?> request) {
        return SignedIn.find(request).map(caller -> new Holder(Holder.Kind.ACCOUNT, caller.getName()));
    }
}
