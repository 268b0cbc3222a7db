/** Which roles this process plays, and the annotations by which beans belong to one. */
@NullMarked
package io.qiqiao.kernel.role;

import org.jspecify.annotations.NullMarked;
