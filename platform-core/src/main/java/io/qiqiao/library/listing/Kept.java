package io.qiqiao.library.listing;

import io.qiqiao.kernel.FieldProblem;
import java.util.List;

/**
 * A record after it was kept.
 *
 * @param remarks what was accepted in another form than it was sent, and what could not be looked up
 * @param unknown names of fields that were sent and that the kind does not have
 */
public record Kept(Listing listing, List<FieldProblem> remarks, List<String> unknown) {}
