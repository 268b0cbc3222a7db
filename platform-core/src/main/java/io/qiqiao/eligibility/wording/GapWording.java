package io.qiqiao.eligibility.wording;

import io.qiqiao.eligibility.Gap;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;

/** Says by how much a condition is missed. */
@Singleton
public class GapWording {

    private final Messages messages;
    private final FactWording wording;

    GapWording(Messages messages, FactWording wording) {
        this.messages = messages;
        this.wording = wording;
    }

    /** 还差 3 人, 超出 20 万元, 2026年6月10日起满足. */
    public String say(FactDefinition fact, Gap gap, Locale locale) {
        return switch (gap) {
            case Gap.TooLittle(BigDecimal amount) -> amount(fact, amount, "eligibility.gap.little", locale);
            case Gap.TooMuch(BigDecimal amount) -> amount(fact, amount, "eligibility.gap.much", locale);
            case Gap.MetOn(LocalDate day) -> messages.text(locale, "eligibility.gap.met-on", wording.date(day, locale));
        };
    }

    private String amount(FactDefinition fact, BigDecimal amount, String key, Locale locale) {
        return amount.signum() == 0
                ? messages.text(locale, key + ".limit")
                : messages.text(locale, key, wording.amount(fact, amount, locale));
    }
}
