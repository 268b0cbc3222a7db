package io.qiqiao.web.text;

import java.util.List;

/**
 * A short text that people will read, before it is known in which language: a message, or words that are data and stay
 * as they are.
 */
public sealed interface Label {

    /** The message {@code key} with its arguments. */
    static Label of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }

    /** Words that are the same in every language, such as a policy's title. */
    static Label text(String words) {
        return new Words(words);
    }

    /** A message of a bundle. */
    record Message(String key, List<Object> arguments) implements Label {}

    /** Words as they are. */
    record Words(String words) implements Label {}
}
