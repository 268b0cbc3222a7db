package io.qiqiao.library.listing;

import io.micronaut.core.annotation.Introspected;

/** How many records of a kind are in a state. */
@Introspected
public record StateCount(String state, long count) {}
