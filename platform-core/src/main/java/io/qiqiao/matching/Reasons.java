package io.qiqiao.matching;

import io.qiqiao.codes.Region;
import io.qiqiao.codes.Regions;
import io.qiqiao.codes.Vocabularies;
import io.qiqiao.codes.industry.Industries;
import io.qiqiao.codes.industry.Industry;
import io.qiqiao.web.text.Messages;
import jakarta.inject.Singleton;
import java.util.Locale;

/** Says reasons in the reader's language. */
@Singleton
public class Reasons {

    private final Messages messages;
    private final Regions regions;
    private final Vocabularies vocabularies;
    private final Industries industries;

    Reasons(Messages messages, Regions regions, Vocabularies vocabularies, Industries industries) {
        this.messages = messages;
        this.regions = regions;
        this.vocabularies = vocabularies;
        this.industries = industries;
    }

    /** The reason as a sentence. */
    public String say(Locale locale, Reason reason) {
        Object[] said = reason.arguments().stream()
                .map(argument -> said(locale, argument))
                .toArray();
        return messages.text(locale, reason.key(), said);
    }

    private Object said(Locale locale, String argument) {
        int colon = argument.indexOf(':');
        String value = argument.substring(colon + 1);
        return switch (colon < 0 ? "" : argument.substring(0, colon)) {
            case "region" -> regions.find(value).map(Region::name).orElse(value);
            case "category" -> vocabularies.categories().name(value, locale);
            case "size" -> vocabularies.get("size-classes").name(value, locale);
            case "industry" -> industries.find(value).map(Industry::name).orElse(value);
            case "text" -> value;
            default -> argument;
        };
    }
}
