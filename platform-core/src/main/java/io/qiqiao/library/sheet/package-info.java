/** Records as sheets: how fields stand in cells, and how Excel files and CSV are read and written as they stream past. */
@NullMarked
package io.qiqiao.library.sheet;

import org.jspecify.annotations.NullMarked;
