/** Threads that take work from a queue. */
@NullMarked
package io.qiqiao.kernel.work;

import org.jspecify.annotations.NullMarked;
