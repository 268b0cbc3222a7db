package io.qiqiao.identity.web;

import io.micronaut.http.HttpRequest;
import io.qiqiao.identity.Actor;
import io.qiqiao.identity.access.SignedIn;
import io.qiqiao.identity.account.EarlierSignIn;
import io.qiqiao.web.Shell;
import io.qiqiao.web.Viewer;
import io.qiqiao.web.ViewerSource;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/** Tells the shell who looks: the caller, or a visitor. */
@Singleton
final class ActorViewer implements ViewerSource {

    private final Messages messages;
    private final Provider<Shell> shell;

    /** @param shell later, since the shell itself asks who looks */
    ActorViewer(Messages messages, Provider<Shell> shell) {
        this.messages = messages;
        this.shell = shell;
    }

    @Override
    public Viewer viewer(HttpRequest<?> request) {
        return SignedIn.find(request)
                .map(caller -> viewer(request, caller.session().actor()))
                .orElse(Viewer.VISITOR);
    }

    private Viewer viewer(HttpRequest<?> request, Actor actor) {
        Locale language = Languages.of(request);
        String role = actor.role().code();
        String said = messages.text(language, "identity.role." + role);
        String party = EarlierCookie.find(request)
                .map(earlier -> said + " · " + said(language, earlier))
                .orElse(said);
        return new Viewer(actor.name(), party, Set.of(role));
    }

    private String said(Locale language, EarlierSignIn earlier) {
        String when = shell.get().ui(language).words().dateTime(earlier.at());
        return messages.text(language, "identity.earlier", when, Objects.requireNonNullElse(earlier.address(), ""));
    }
}
