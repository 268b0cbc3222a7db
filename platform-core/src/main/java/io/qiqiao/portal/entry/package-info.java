/** How a record of each kind stands in a list. */
@NullMarked
package io.qiqiao.portal.entry;

import org.jspecify.annotations.NullMarked;
