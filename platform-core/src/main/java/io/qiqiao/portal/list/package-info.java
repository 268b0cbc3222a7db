/** The lists that work without the index: service products, policies, institutions. */
@NullMarked
package io.qiqiao.portal.list;

import org.jspecify.annotations.NullMarked;
