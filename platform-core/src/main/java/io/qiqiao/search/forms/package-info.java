/** The forms in which the same is written: wide and narrow, traditional and simplified. */
@NullMarked
package io.qiqiao.search.forms;

import org.jspecify.annotations.NullMarked;
