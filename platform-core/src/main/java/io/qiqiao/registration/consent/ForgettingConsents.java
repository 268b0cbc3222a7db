package io.qiqiao.registration.consent;

import io.qiqiao.identity.PersonalTraces;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The consents of persons who are erased. */
@Singleton
final class ForgettingConsents implements PersonalTraces {

    private final ConsentRows rows;

    ForgettingConsents(ConsentRows rows) {
        this.rows = rows;
    }

    @Override
    public void forget(UUID person) {
        rows.forget(person);
    }

    @Override
    public Map<String, Object> copy(UUID person) {
        return Map.of(
                "consents",
                rows.listOf(person).stream()
                        .map(ConsentRow::consent)
                        .map(ForgettingConsents::told)
                        .toList());
    }

    private static Map<String, Object> told(Consent consent) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("purpose", consent.purpose());
        told.put("textVersion", consent.textVersion());
        told.put("givenAt", consent.givenAt().toString());
        told.put("withdrawnAt", Objects.toString(consent.withdrawnAt(), ""));
        return told;
    }
}
