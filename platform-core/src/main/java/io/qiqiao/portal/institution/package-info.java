/** The page of a service institution. */
@NullMarked
package io.qiqiao.portal.institution;

import org.jspecify.annotations.NullMarked;
