/** The page on which a tenant demands a second factor of more roles. */
@NullMarked
package io.qiqiao.workbench.factor;

import org.jspecify.annotations.NullMarked;
