/** Keeps inboxes. */
@NullMarked
package io.qiqiao.notice.inbox;

import org.jspecify.annotations.NullMarked;
