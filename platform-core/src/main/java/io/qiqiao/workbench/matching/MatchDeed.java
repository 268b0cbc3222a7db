package io.qiqiao.workbench.matching;

import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something to be done about a match, an offer or a demand: a form of its own.
 *
 * @param path what is posted to
 * @param fields what is sent with it
 * @param tone accent for the first choice, bad for what turns somebody down
 * @param asks the name of the words that are asked for, {@code reason} or {@code note}; empty for none
 */
public record MatchDeed(String path, Map<String, String> fields, Label label, Tone tone, String asks) {

    public MatchDeed {
        fields = Map.copyOf(fields);
    }

    static MatchDeed of(String path, String to, Tone tone) {
        return new MatchDeed(path, Map.of("to", to), Label.of("matching.deed." + to), tone, "");
    }

    MatchDeed asking(String what) {
        return new MatchDeed(path, fields, label, tone, what);
    }

    MatchDeed labelled(String key) {
        return new MatchDeed(path, fields, Label.of(key), tone, asks);
    }

    MatchDeed with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(fields);
        more.put(name, value);
        return new MatchDeed(path, more, label, tone, asks);
    }

    /** Whether the words must be there. */
    public boolean insists() {
        return asks.equals("reason");
    }

    /** The id of the control for the words, one of its kind on a page. */
    public String id() {
        return "deed-" + Integer.toHexString((path + fields.hashCode()).hashCode());
    }

    /** The button's class. */
    public String look() {
        return switch (tone) {
            case ACCENT -> "primary";
            case BAD -> "danger";
            default -> "";
        };
    }
}
