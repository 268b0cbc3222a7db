package io.qiqiao.notice.sms;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands for what in one message's request. Each place is filled once: what is filled in is no template. */
record SmsRequest(Map<String, String> values) {

    private static final Pattern PLACE = Pattern.compile("\\{(message|phone|text|time)}");

    /** The template with its places filled, as it stands. */
    String plain(String template) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(value(place)));
    }

    /** The template of JSON with its places, which stand within quotes, filled. */
    String json(String template) {
        return PLACE.matcher(template).replaceAll(place -> Matcher.quoteReplacement(escaped(value(place))));
    }

    private String value(MatchResult place) {
        return values.getOrDefault(place.group(1), "");
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (char each : text.toCharArray()) {
            if (each == '"' || each == '\\') {
                escaped.append('\\').append(each);
            } else if (each < ' ') {
                escaped.append("\\u%04x".formatted((int) each));
            } else {
                escaped.append(each);
            }
        }
        return escaped.toString();
    }
}
