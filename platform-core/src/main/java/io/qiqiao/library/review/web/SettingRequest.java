package io.qiqiao.library.review.web;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Whether a tenant looks at records of a kind before others see them.
 *
 * @param days within how many days it decides, 1 to 60
 */
@Serdeable
public record SettingRequest(boolean wanted, int days) {}
