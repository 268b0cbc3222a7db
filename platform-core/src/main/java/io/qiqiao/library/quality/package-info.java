/** How good and how fresh records are: a score with its parts, intervals of renewal, reminders, and what is stale. */
@NullMarked
package io.qiqiao.library.quality;

import org.jspecify.annotations.NullMarked;
