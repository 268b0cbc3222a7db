/** The page of one search over everything. */
@NullMarked
package io.qiqiao.portal.search;

import org.jspecify.annotations.NullMarked;
