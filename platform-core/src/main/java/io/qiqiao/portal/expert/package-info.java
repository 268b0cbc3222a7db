/** The page of an expert. */
@NullMarked
package io.qiqiao.portal.expert;

import org.jspecify.annotations.NullMarked;
