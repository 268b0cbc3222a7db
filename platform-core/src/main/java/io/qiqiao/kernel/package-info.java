/** What every capability speaks: errors, ids, slices of a list. */
@NullMarked
package io.qiqiao.kernel;

import org.jspecify.annotations.NullMarked;
