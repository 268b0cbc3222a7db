/** Libraries as files: gathered by a job in a stable order, kept for a while for whoever asked. */
@NullMarked
package io.qiqiao.library.export;

import org.jspecify.annotations.NullMarked;
