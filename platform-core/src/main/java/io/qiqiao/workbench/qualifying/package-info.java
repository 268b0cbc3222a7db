/** The pages about who qualifies for what: for enterprises, and for those who publish policies. */
@NullMarked
package io.qiqiao.workbench.qualifying;

import org.jspecify.annotations.NullMarked;
