/** Parts that show how far something is: jobs, steps, the tree of tenants. */
@NullMarked
package io.qiqiao.web.progress;

import org.jspecify.annotations.NullMarked;
