package io.qiqiao.web;

import io.micronaut.http.HttpStatus;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import java.util.List;

/**
 * What a page of trouble says: what is wrong, what to do, and the id under which the log has it.
 *
 * @param detail what to do about it
 * @param id the id in the log, or empty
 */
public record Trouble(int status, Label title, Label detail, List<Link> links, String id) {

    public Trouble {
        links = List.copyOf(links);
    }

    /**
     * The page for {@code code}, entitled by its message and with the links that help then.
     *
     * @param detail what exactly was refused, in a sentence
     */
    public static Page page(ErrorCode code, Label detail, String id) {
        Label title = Label.of("web.trouble." + status(code));
        Trouble trouble = new Trouble(code.status(), title, detail, links(code), id);
        return Page.of("web/trouble", trouble, title).with(HttpStatus.valueOf(code.status()));
    }

    /** Statuses without a text of their own share one. */
    private static String status(ErrorCode code) {
        return switch (code) {
            case NOT_SIGNED_IN,
                    NOT_ALLOWED,
                    NOT_FOUND,
                    TENANT_UNKNOWN,
                    SEARCH_DOWN,
                    FILES_DOWN,
                    DATABASE_DOWN,
                    TOO_MANY_REQUESTS,
                    INTERNAL -> code.code();
            default -> "refused";
        };
    }

    private static List<Link> links(ErrorCode code) {
        Link home = Link.to("/", "web.trouble.home").as(Tone.ACCENT);
        return switch (code) {
            case NOT_SIGNED_IN, NOT_ALLOWED ->
                List.of(Link.to("/sign-in", "web.sign-in").as(Tone.ACCENT), home.as(Tone.NEUTRAL));
            case TENANT_UNKNOWN -> List.of();
            default -> List.of(home);
        };
    }
}
