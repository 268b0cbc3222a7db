/** Demands that go upward when nothing fits, and the help that comes down. */
@NullMarked
package io.qiqiao.matching.forward;

import org.jspecify.annotations.NullMarked;
