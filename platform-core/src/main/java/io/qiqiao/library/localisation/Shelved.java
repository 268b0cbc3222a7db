package io.qiqiao.library.localisation;

import io.micronaut.core.annotation.Introspected;
import java.util.UUID;

/** What was chosen for a record: a {@link ShelfChoice}'s code. */
@Introspected
public record Shelved(UUID id, String choice) {}
