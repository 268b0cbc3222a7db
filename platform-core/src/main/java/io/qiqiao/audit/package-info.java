/** Who did what, when, for whom, from where, and with what result: written once, changed by nobody, and provably so. */
@NullMarked
package io.qiqiao.audit;

import org.jspecify.annotations.NullMarked;
