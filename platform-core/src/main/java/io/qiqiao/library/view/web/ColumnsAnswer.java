package io.qiqiao.library.view.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The columns of a list.
 *
 * @param columns what it shows beside the title, in order
 * @param chosen whether one chose them; else they are everybody's
 * @param known all there are to choose from
 */
@Serdeable
@Schema(name = "ListColumns")
record ColumnsAnswer(List<String> columns, boolean chosen, List<String> known) {}
