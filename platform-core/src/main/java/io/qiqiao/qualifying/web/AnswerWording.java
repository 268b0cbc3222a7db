package io.qiqiao.qualifying.web;

import io.qiqiao.eligibility.Finding;
import io.qiqiao.eligibility.fact.FactDefinition;
import io.qiqiao.eligibility.fact.FactSource;
import io.qiqiao.eligibility.wording.EligibilitySentence;
import io.qiqiao.eligibility.wording.FactWording;
import io.qiqiao.eligibility.wording.GapWording;
import io.qiqiao.library.layout.Period;
import io.qiqiao.qualifying.PolicyAnswer;
import io.qiqiao.qualifying.web.EnterprisePolicies.Condition;
import io.qiqiao.qualifying.web.EnterprisePolicies.Item;
import io.qiqiao.qualifying.web.EnterprisePolicies.Missing;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Says answers to programs, with words for people beside the codes. */
@Singleton
class AnswerWording {

    private final EligibilitySentence sentence;
    private final FactWording facts;
    private final GapWording gaps;

    AnswerWording(EligibilitySentence sentence, FactWording facts, GapWording gaps) {
        this.sentence = sentence;
        this.facts = facts;
        this.gaps = gaps;
    }

    Item item(PolicyAnswer answer, Locale locale) {
        @Nullable Period window = answer.window();
        LocalDate day = answer.assessment().day();
        return new Item(
                answer.publication().id(),
                answer.publication().title(),
                answer.publication().tenant(),
                answer.publication().version(),
                answer.standing().code(),
                answer.assessment().verdict().code(),
                answer.policy().benefit(),
                window == null ? null : window.from(),
                window == null ? null : window.to(),
                sentence.print(answer.eligibility(), locale),
                missing(answer.assessment().missing(), locale),
                conditions(answer.assessment().lacking(), day, locale),
                conditions(answer.assessment().findings(), day, locale));
    }

    private List<Condition> conditions(List<Finding> findings, LocalDate day, Locale locale) {
        return findings.stream().map(finding -> condition(finding, day, locale)).toList();
    }

    private Condition condition(Finding finding, LocalDate day, Locale locale) {
        FactDefinition fact = finding.condition().fact();
        return new Condition(
                fact.code(),
                sentence.print(finding.condition(), locale),
                finding.condition().clause(),
                finding.verdict().code(),
                finding.findValue()
                        .map(value -> facts.say(fact, value, day, locale))
                        .orElse(null),
                finding.sources().stream().map(FactSource::origin).findFirst().orElse(null),
                finding.findGap().map(gap -> gaps.say(fact, gap, locale)).orElse(null),
                missing(finding.missing(), locale));
    }

    private static List<Missing> missing(List<FactDefinition> facts, Locale locale) {
        return facts.stream()
                .map(fact -> new Missing(fact.code(), fact.name(locale)))
                .toList();
    }
}
