/** Lets go of callers who take too long to say what they want. */
@NullMarked
package io.qiqiao.web.edge.slow;

import org.jspecify.annotations.NullMarked;
