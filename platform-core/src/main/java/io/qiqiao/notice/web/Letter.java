package io.qiqiao.notice.web;

import io.qiqiao.notice.SentMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A message as it is read.
 *
 * @param lines its words, line by line
 */
public record Letter(String recipient, String subject, Instant at, List<List<Piece>> lines) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[\\x21-\\x7e]+");

    public Letter {
        lines = List.copyOf(lines);
    }

    /** Words, or the address of a page. */
    public record Piece(String words, boolean address) {}

    static Letter of(SentMessage message) {
        return new Letter(
                message.recipient(),
                Objects.requireNonNullElse(message.subject(), ""),
                message.createdAt(),
                message.body().lines().map(Letter::pieces).toList());
    }

    private static List<Piece> pieces(String line) {
        List<Piece> pieces = new ArrayList<>();
        Matcher address = ADDRESS.matcher(line);
        int told = 0;
        while (address.find()) {
            pieces.add(new Piece(line.substring(told, address.start()), false));
            pieces.add(new Piece(address.group(), true));
            told = address.end();
        }
        pieces.add(new Piece(line.substring(told), false));
        return pieces;
    }
}
