package io.qiqiao.identity.web;

import io.micronaut.http.HttpRequest;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.access.SignedIn;
import io.qiqiao.web.Viewer;
import io.qiqiao.web.ViewerSource;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.util.Set;

/** Tells the shell who looks: the caller, or a visitor. */
@Singleton
final class ActorViewer implements ViewerSource {

    private final Messages messages;

    ActorViewer(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Viewer viewer(HttpRequest<?> request) {
        return SignedIn.find(request)
                .map(caller -> viewer(request, caller.session().actor()))
                .orElse(Viewer.VISITOR);
    }

    private Viewer viewer(HttpRequest<?> request, Actor actor) {
        String role = actor.role().code();
        return new Viewer(actor.name(), messages.text(Languages.of(request), "identity.role." + role), Set.of(role));
    }
}
