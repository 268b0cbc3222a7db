package io.qiqiao.web.text;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a message: {@code {0}} is the first argument, {@code {0?result|results}} the word that goes with its number.
 * Quotes mean nothing special, unlike in {@link java.text.MessageFormat}, so that texts are written as they are read.
 */
final class MessagePattern {

    private static final Pattern SLOT = Pattern.compile("\\{(\\d+)(?:\\?([^|}]*)\\|([^}]*))?}");

    private MessagePattern() {}

    static String fill(String pattern, Locale locale, List<?> arguments) {
        if (pattern.indexOf('{') < 0) {
            return pattern;
        }
        return SLOT.matcher(pattern).replaceAll(slot -> Matcher.quoteReplacement(filled(slot, locale, arguments)));
    }

    private static String filled(MatchResult slot, Locale locale, List<?> arguments) {
        int index = Integer.parseInt(slot.group(1));
        if (index >= arguments.size()) {
            return slot.group();
        }
        Object argument = arguments.get(index);
        if (slot.group(2) != null) {
            return isOne(argument) ? slot.group(2) : slot.group(3);
        }
        return argument instanceof Number number
                ? NumberFormat.getInstance(locale).format(number)
                : argument.toString();
    }

    private static boolean isOne(Object argument) {
        return argument instanceof Number number && number.doubleValue() == 1;
    }
}
