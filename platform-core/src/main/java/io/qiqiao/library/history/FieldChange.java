package io.qiqiao.library.history;

import io.qiqiao.library.layout.FormField;
import org.jspecify.annotations.Nullable;

/**
 * A field that differs.
 *
 * @param before its value, or null where it was empty
 * @param after its value, or null where it became empty
 */
public record FieldChange(
        FormField field, @Nullable Object before, @Nullable Object after) {}
