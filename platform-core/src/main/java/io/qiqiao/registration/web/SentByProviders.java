package io.qiqiao.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.qiqiao.identity.oidc.Identity;
import io.qiqiao.identity.oidc.Newcomers;
import io.qiqiao.registration.Contact;
import io.qiqiao.registration.Introduction;
import io.qiqiao.registration.draft.BeginningDrafts;
import io.qiqiao.registration.draft.BeginningDrafts.Begun;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Begins the registration of whoever comes from a provider and is nobody here yet, with what the provider says of them. What
 * it has proved is not asked for again; of two contacts the phone is taken, since enterprises on file are known by it.
 */
@Singleton
final class SentByProviders implements Newcomers {

    private static final int LONGEST_NAME = 100;

    private final BeginningDrafts drafts;
    private final RegistrationCookie cookie;

    SentByProviders(BeginningDrafts drafts, RegistrationCookie cookie) {
        this.drafts = drafts;
        this.cookie = cookie;
    }

    @Override
    public void prepare(HttpRequest<?> request, MutableHttpResponse<?> answer, Identity identity) {
        if (CurrentTenant.find().isPresent()) {
            begin(identity).ifPresent(begun -> cookie.give(request, answer, begun.secret()));
        }
    }

    private Optional<Begun> begin(Identity identity) {
        Introduction introduction = new Introduction(
                identity.issuer(), identity.subject(), name(identity.said().name()));
        Optional<Contact> proved = first(identity.verifiedPhone(), identity.verifiedEmail());
        return proved.isPresent()
                ? proved.map(contact -> drafts.beginProved(contact, introduction))
                : first(identity.said().phone(), identity.said().email())
                        .map(contact -> drafts.begin(contact, introduction));
    }

    private static Optional<Contact> first(@Nullable String phone, @Nullable String email) {
        return Stream.of(Optional.ofNullable(phone), Optional.ofNullable(email))
                .flatMap(Optional::stream)
                .flatMap(text -> Contact.find(text).stream())
                .findFirst();
    }

    private static @Nullable String name(@Nullable String said) {
        return said == null || said.isBlank() || said.length() > LONGEST_NAME ? null : said.strip();
    }
}
