package io.qiqiao.identity.member;

import io.micronaut.core.annotation.Introspected;

/** How many members stand so. */
@Introspected
record StateCount(String state, long count) {}
