/** The living style page: every part of the design system, as it is. */
@NullMarked
package io.qiqiao.web.style;

import org.jspecify.annotations.NullMarked;
