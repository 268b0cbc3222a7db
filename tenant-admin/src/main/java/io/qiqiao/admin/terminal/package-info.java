/** Talks with people on a terminal, and with programs through pipes. */
@NullMarked
package io.qiqiao.admin.terminal;

import org.jspecify.annotations.NullMarked;
