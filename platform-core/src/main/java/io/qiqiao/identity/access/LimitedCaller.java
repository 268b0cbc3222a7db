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
        return SignedIn.find(request).map(LimitedCaller::holder);
    }

    /** A key has a bucket of its own: a program that runs wild is not to shut its owner out. */
    private static Holder holder(SignedIn caller) {
        return caller.by() == SignedIn.By.KEY
                ? new Holder(Holder.Kind.KEY, caller.session().id().toString())
                : new Holder(Holder.Kind.ACCOUNT, caller.getName());
    }
}
