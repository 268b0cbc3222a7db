package io.qiqiao.library.layout;

import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Fields that belong together, under one heading. */
@Serdeable
public record FormSection(String key, List<FormField> fields) {}
