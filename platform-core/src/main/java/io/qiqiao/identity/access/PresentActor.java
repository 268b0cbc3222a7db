package io.qiqiao.identity.access;

import io.micronaut.http.context.ServerRequestContext;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.CurrentActor;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The actor of the request that is being answered. */
@Singleton
final class PresentActor implements CurrentActor {

    @Override
    public Optional<Actor> find() {
        return ServerRequestContext.currentRequest()
                .flatMap(SignedIn::find)
                .map(signedIn -> signedIn.session().actor());
    }

    @Override
    public Actor get() {
        return find().orElseThrow(() -> Refusal.of(ErrorCode.NOT_SIGNED_IN, ErrorCode.NOT_SIGNED_IN.messageKey()));
    }
}
