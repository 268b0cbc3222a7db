package io.qiqiao.library.localisation;

import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What a higher tenant tells those that localised a record of its: to look at it again. What it says is shared. */
@Serdeable
record OriginalChanged(String kind, UUID original) {}
