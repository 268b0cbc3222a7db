/** Break-glass: an operator looks into one tenant for a while, with a reason, before the eyes of its administrators. */
@NullMarked
package io.qiqiao.identity.breakglass;

import org.jspecify.annotations.NullMarked;
