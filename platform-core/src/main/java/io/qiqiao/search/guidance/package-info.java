/** Helps those on whose question finds little or nothing. */
@NullMarked
package io.qiqiao.search.guidance;

import org.jspecify.annotations.NullMarked;
