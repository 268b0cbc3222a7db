/** Records that look like the same one: told before one is saved, listed for the bureau, said to differ. */
@NullMarked
package io.qiqiao.library.duplicate;

import org.jspecify.annotations.NullMarked;
