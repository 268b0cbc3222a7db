/** Measures push, over as many tenants and enterprises as are asked for. */
@NullMarked
package io.qiqiao.admin.bench.push;

import org.jspecify.annotations.NullMarked;
