/** All hits of a search as a table for office programs. */
@NullMarked
package io.qiqiao.portal.sheet;

import org.jspecify.annotations.NullMarked;
