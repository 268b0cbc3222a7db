package io.qiqiao.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of the offers to one provider.
 *
 * @param taken offers that were accepted, whatever came later
 * @param solved of them those that ended well
 * @param missed offers that were declined, or not answered, or given up again
 * @param busy offers that wait for an answer or are being served
 * @param lastOffered when the latest offer went out, or null
 */
public record Track(
        long taken,
        long solved,
        long missed,
        long busy,
        @Nullable Instant lastOffered) {}
