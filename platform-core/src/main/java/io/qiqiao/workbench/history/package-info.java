/** Records' history as working pages show it. */
@NullMarked
package io.qiqiao.workbench.history;

import org.jspecify.annotations.NullMarked;
