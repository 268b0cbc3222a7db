/** The first page after signing in: what waits, what is missing, what comes next. */
@NullMarked
package io.qiqiao.workbench.home;

import org.jspecify.annotations.NullMarked;
