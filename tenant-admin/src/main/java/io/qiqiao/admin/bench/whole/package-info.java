/** Measures what only a whole process shows: its start, its memory, its answers over HTTP. */
@NullMarked
package io.qiqiao.admin.bench.whole;

import org.jspecify.annotations.NullMarked;
