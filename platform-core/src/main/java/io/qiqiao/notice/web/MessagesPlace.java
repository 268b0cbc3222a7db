package io.qiqiao.notice.web;

import io.micronaut.http.uri.UriBuilder;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A part of the list of messages.
 *
 * @param kind what they are about, or null for all
 * @param after the cursor of the part before, or null for the newest
 */
record MessagesPlace(@Nullable String kind, @Nullable String after) {

    URI list() {
        return with(UriBuilder.of(MessagesPage.PATH));
    }

    /** The list, at one of its messages. */
    URI at(UUID item) {
        return with(UriBuilder.of(MessagesPage.PATH).fragment(mark(item)));
    }

    /** What is posted to, about one message; it leads back here. */
    URI deed(UUID item, String deed) {
        return with(UriBuilder.of(MessagesPage.PATH + "/" + item + "/" + deed));
    }

    /** What is posted to, to read all of the kind. */
    URI readAll() {
        return new MessagesPlace(kind, null).with(UriBuilder.of(MessagesPage.PATH + "/reading"));
    }

    MessagesPlace further(String cursor) {
        return new MessagesPlace(kind, cursor);
    }

    /** The name by which a message is found in the page. */
    static String mark(UUID item) {
        return "message-" + item;
    }

    private URI with(UriBuilder address) {
        if (kind != null) {
            address.queryParam("kind", kind);
        }
        if (after != null) {
            address.queryParam("after", after);
        }
        return address.build();
    }
}
