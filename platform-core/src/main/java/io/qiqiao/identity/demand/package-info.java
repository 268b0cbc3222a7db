/** A tenant's own demand of a second factor, of more roles than must have one anyway. */
@NullMarked
package io.qiqiao.identity.demand;

import org.jspecify.annotations.NullMarked;
