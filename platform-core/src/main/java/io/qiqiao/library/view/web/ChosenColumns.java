package io.qiqiao.library.view.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param columns names in order */
@Serdeable
@Schema(name = "ChosenListColumns")
record ChosenColumns(@Nullable List<String> columns) {}
