package io.qiqiao.library.intake;

import io.qiqiao.library.listing.ContentJson;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;

/** A line of JSON Lines. */
final class JsonLine {

    private JsonLine() {}

    /** The keys and values of a line; empty for one that is no object. What is wrong with such a line is told when it is read. */
    static Optional<Map<String, Object>> find(ContentJson json, String line) {
        try {
            return line.startsWith("{") ? Optional.of(json.fields(line)) : Optional.empty();
        } catch (UncheckedIOException broken) {
            return Optional.empty();
        }
    }
}
