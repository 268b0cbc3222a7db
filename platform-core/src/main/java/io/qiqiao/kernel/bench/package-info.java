/** Measuring: what a capability brings to be measured, and what it measures with. Nothing of it is there in a process that serves. */
@NullMarked
package io.qiqiao.kernel.bench;

import org.jspecify.annotations.NullMarked;
