/** The control plane on the command line. */
@NullMarked
package io.qiqiao.admin.command;

import org.jspecify.annotations.NullMarked;
