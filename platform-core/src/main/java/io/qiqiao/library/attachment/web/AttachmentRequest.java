package io.qiqiao.library.attachment.web;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param name the name a file has from now on; its ending stays that of its type */
@Serdeable
public record AttachmentRequest(@Nullable String name) {

    /**
     * The files a record has from now on.
     *
     * @param order ids of its files; those left out are removed
     * @param version a version of the record whose files may be named, too, and come back; null for none
     */
    @Serdeable
    public record Arrangement(
            @Nullable List<String> order, @Nullable Long version) {}
}
