package io.qiqiao.library.product;

import io.micronaut.serde.annotation.Serdeable;

/** A case (案例) in which a service product helped. */
@Serdeable
public record ServiceCase(String title, String text) {}
