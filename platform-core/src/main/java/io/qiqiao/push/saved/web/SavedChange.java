package io.qiqiao.push.saved.web;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** What is to be otherwise. */
@Serdeable
record SavedChange(@Nullable String name, @Nullable String rhythm) {}
