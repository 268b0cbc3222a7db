package io.qiqiao.library.listing.web;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.listing.Content;
import io.qiqiao.library.listing.LookAlike;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A record as the API shows it.
 *
 * @param tenant the owner's code
 * @param state {@code draft}, {@code published} or {@code withdrawn}
 * @param visibility who may see it once it is published: {@code private}, {@code network} or {@code public}
 * @param version to be sent back with a change
 * @param content the kind's own fields
 * @param remarks what was accepted in another form than it was sent
 * @param unknownFields names that were sent and that the kind does not have
 * @param lookAlikes where it was just made: the records it may be the same as; null for none
 * @param job the job that follows from it, such as the push of a policy that was published; null for none
 */
@RecordBuilder
@Serdeable
public record ListingAnswer<C extends Content>(
        UUID id,
        @Nullable String externalId,
        String kind,
        String tenant,
        String title,
        String state,
        String visibility,
        long version,
        Instant changedAt,
        @Nullable Instant publishedAt,
        C content,
        @Nullable List<Remark> remarks,
        @Nullable List<String> unknownFields,
        @Nullable List<LookAlike> lookAlikes,
        @Nullable UUID job)
        implements ListingAnswerBuilder.With<C> {

    /** Something about one field, in the reader's language. */
    @Serdeable
    public record Remark(String field, String code, String detail) {}
}
