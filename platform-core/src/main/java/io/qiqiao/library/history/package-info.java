/** What records were before: every version with who made it and when, and what differs between two. */
@NullMarked
package io.qiqiao.library.history;

import org.jspecify.annotations.NullMarked;
