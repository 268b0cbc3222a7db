package io.qiqiao.library.quality.web;

import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * What an owner says of a record.
 *
 * @param days after how many days it is to be looked at again, 30 to 1095, or null to leave it as it is
 * @param holds whether it still holds as it is
 */
@Serdeable
public record UpkeepRequest(@Nullable Integer days, boolean holds) {}
