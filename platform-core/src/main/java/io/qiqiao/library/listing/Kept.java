package io.qiqiao.library.listing;

import io.qiqiao.kernel.FieldProblem;
import java.util.List;

/**
 * A record after it was kept.
 *
 * @param changed false when what was sent said nothing new, so that nothing was written
 * @param remarks what was accepted in another form than it was sent, and what could not be looked up
 * @param unknown names of fields that were sent and that the kind does not have
 */
public record Kept(Listing listing, boolean changed, List<FieldProblem> remarks, List<String> unknown) {}
