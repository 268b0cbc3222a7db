/** The queue of records that wait for being looked at: list, decision, next. */
@NullMarked
package io.qiqiao.workbench.review;

import org.jspecify.annotations.NullMarked;
