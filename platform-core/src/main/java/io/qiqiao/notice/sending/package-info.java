/** Writes messages down, and sends them. */
@NullMarked
package io.qiqiao.notice.sending;

import org.jspecify.annotations.NullMarked;
