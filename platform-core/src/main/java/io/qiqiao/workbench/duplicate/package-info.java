/** The bureau's list of likely duplicates, and the page where two become one. */
@NullMarked
package io.qiqiao.workbench.duplicate;

import org.jspecify.annotations.NullMarked;
