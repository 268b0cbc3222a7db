/** Making and changing one record: a form drawn from its kind's layout. */
@NullMarked
package io.qiqiao.workbench.editing;

import org.jspecify.annotations.NullMarked;
