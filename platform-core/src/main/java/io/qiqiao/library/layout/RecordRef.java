package io.qiqiao.library.layout;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * A record that another one refers to.
 *
 * @param id the record's, or null when it is not on file and only its name is known
 */
@Serdeable
public record RecordRef(@Nullable String id, String title) {}
