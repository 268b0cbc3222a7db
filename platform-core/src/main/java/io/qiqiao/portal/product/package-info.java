/** The page of a service product. */
@NullMarked
package io.qiqiao.portal.product;

import org.jspecify.annotations.NullMarked;
