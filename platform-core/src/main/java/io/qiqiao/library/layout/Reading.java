package io.qiqiao.library.layout;

import io.qiqiao.kernel.FieldProblem;
import java.util.List;
import java.util.Map;

/**
 * What became of what was sent for a form.
 *
 * @param values by field name, in the layout's order: String, Long, BigDecimal, Boolean, lists and maps of them; days
 *     as ISO text; nothing for a field left empty
 * @param problems what cannot be accepted; when there are any, the values are not to be used
 * @param corrections what was accepted in another form than it was sent
 * @param unknown names that were sent and that the layout does not have
 */
public record Reading(
        Map<String, Object> values,
        List<FieldProblem> problems,
        List<FieldProblem> corrections,
        List<String> unknown) {}
