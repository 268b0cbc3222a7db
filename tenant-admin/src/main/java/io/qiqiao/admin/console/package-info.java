/** The control plane for people: pages of the console. */
@NullMarked
package io.qiqiao.admin.console;

import org.jspecify.annotations.NullMarked;
