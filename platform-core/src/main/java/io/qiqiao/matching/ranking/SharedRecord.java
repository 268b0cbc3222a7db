package io.qiqiao.matching.ranking;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record as its owner shares it, or as the own tenant keeps it, published or not. */
record SharedRecord(
        String kind,
        UUID id,
        @Nullable String externalId,
        String tenant,
        String visibility,
        String title,
        boolean published,
        String document) {}
