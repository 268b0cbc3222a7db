package io.qiqiao.push.run;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;

/**
 * How many enterprises of one area, industry and size a policy reached.
 *
 * @param region code of their area, or empty
 * @param industry the division of GB/T 4754, or empty
 * @param size their size, or empty
 */
@Serdeable
@Introspected
public record ReachRow(
        String region,
        String industry,
        String size,
        long matched,
        long delivered,
        long opened,
        long consulted,
        long applied) {}
