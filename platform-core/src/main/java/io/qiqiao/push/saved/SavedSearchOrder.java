package io.qiqiao.push.saved;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;

/** @param due what is due then, or was before, is looked at */
@Serdeable
record SavedSearchOrder(Instant due) {}
