/** What matching does by itself: after a change, and day by day. */
@NullMarked
package io.qiqiao.matching.work;

import org.jspecify.annotations.NullMarked;
