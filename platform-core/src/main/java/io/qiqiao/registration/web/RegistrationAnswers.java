package io.qiqiao.registration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.registration.Registration;
import io.qiqiao.registration.draft.CheckingFacts;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns registrations into what the API answers. */
@Singleton
final class RegistrationAnswers {

    private final CheckingFacts checking;
    private final RegistrationFields fields;
    private final Messages messages;

    RegistrationAnswers(CheckingFacts checking, RegistrationFields fields, Messages messages) {
        this.checking = checking;
        this.fields = fields;
        this.messages = messages;
    }

    RegistrationAnswer of(Registration registration, HttpRequest<?> request) {
        Locale language = Languages.of(request);
        List<Wanting> wanting = registration.finished() || !registration.verified()
                ? List.of()
                : checking.problems(registration.facts(), CheckingFacts.IDENTITY).stream()
                        .map(problem -> wanting(problem, language))
                        .toList();
        return new RegistrationAnswer(
                registration.id(),
                registration.verified(),
                registration.finished(),
                registration.facts(),
                wanting,
                fields.size(registration.facts()).stream()
                        .map(sentence -> messages.say(language, sentence))
                        .toList(),
                registration.enterprise(),
                registration.admission() == null
                        ? null
                        : registration.admission().name().toLowerCase(Locale.ROOT),
                registration.expiresAt());
    }

    private Wanting wanting(FieldProblem problem, Locale language) {
        String detail = messages.text(
                language, problem.messageKey(), problem.arguments().toArray());
        return new Wanting(problem.field(), problem.messageKey(), detail);
    }

    /**
     * What was begun.
     *
     * @param secret to be shown in the header {@code Registration-Secret}; it is told this once
     */
    @Serdeable
    record BegunAnswer(UUID id, String secret) {

        /** Without the secret, so that no log has it. */
        @Override
        public String toString() {
            return "BegunAnswer[id=" + id + "]";
        }
    }

    /**
     * How far a registration is.
     *
     * @param wanting what does not hold yet
     * @param size sentences on the enterprise's size
     * @param admission {@code member}, or {@code waiting} where somebody has to agree; absent before the end
     */
    @Serdeable
    record RegistrationAnswer(
            UUID id,
            boolean verified,
            boolean finished,
            Map<String, Object> facts,
            List<Wanting> wanting,
            List<String> size,
            @Nullable UUID enterprise,
            @Nullable String admission,
            Instant expiresAt) {}

    /** Something that does not hold yet, in the reader's language. */
    @Serdeable
    record Wanting(String field, String code, String detail) {}
}
