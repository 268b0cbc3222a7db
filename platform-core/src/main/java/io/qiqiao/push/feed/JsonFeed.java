package io.qiqiao.push.feed;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** A feed in the form of JSON Feed 1.1. */
@Serdeable
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String home,
        @JsonProperty("feed_url") String self,
        List<Item> items) {

    static JsonFeed of(Feed feed) {
        return new JsonFeed(
                "https://jsonfeed.org/version/1.1",
                feed.title(),
                feed.home(),
                feed.self(),
                feed.entries().stream().map(Item::of).toList());
    }

    /** A policy. */
    @Serdeable
    record Item(
            String id,
            String url,
            String title,
            @JsonProperty("content_text") String text,
            @JsonProperty("date_published") String published,
            List<Author> authors) {

        static Item of(Feed.Entry entry) {
            return new Item(
                    "urn:uuid:" + entry.id(),
                    entry.link(),
                    entry.title(),
                    entry.summary(),
                    entry.published().toString(),
                    List.of(new Author(entry.issuer())));
        }
    }

    /** Who published it. */
    @Serdeable
    record Author(String name) {}
}
