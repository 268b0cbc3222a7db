package io.qiqiao.library.policy;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.library.layout.Period;
import org.jspecify.annotations.Nullable;

/** A round (批次) in which one can apply. */
@Serdeable
public record ApplicationRound(
        String name, Period period, @Nullable String note) {}
