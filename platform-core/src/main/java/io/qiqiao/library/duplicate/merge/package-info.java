/** Two records that become one, and two again. */
@NullMarked
package io.qiqiao.library.duplicate.merge;

import org.jspecify.annotations.NullMarked;
