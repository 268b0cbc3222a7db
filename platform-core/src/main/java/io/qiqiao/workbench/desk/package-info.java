/** A library as its editors see it: the table of their records, and what is done with many of them at once. */
@NullMarked
package io.qiqiao.workbench.desk;

import org.jspecify.annotations.NullMarked;
