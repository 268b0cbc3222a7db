/** How good and fresh a record is, and how the libraries stand. */
@NullMarked
package io.qiqiao.workbench.quality;

import org.jspecify.annotations.NullMarked;
