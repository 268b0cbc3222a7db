package io.qiqiao.library.review;

import io.micronaut.core.annotation.Introspected;

/**
 * Whether a tenant looks at records of a kind before others see them.
 *
 * @param days within how many days it decides
 */
@Introspected
public record ReviewSetting(String kind, boolean wanted, int days) {}
