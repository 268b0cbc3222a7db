package io.qiqiao.admin.demo;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A demand of the demo and a service product it is offered to.
 *
 * @param tenant the demand's
 * @param provider the product's tenant
 * @param answer the provider's answer, or null where it waits
 * @param agreed whether the enterprise agreed, too
 */
@Serdeable
record DemoMatch(
        String tenant,
        String demand,
        String provider,
        String product,
        @Nullable String answer,
        boolean agreed) {}
