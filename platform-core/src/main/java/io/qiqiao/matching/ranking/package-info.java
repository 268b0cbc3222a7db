/** Finds what could serve a demand and puts it in order. */
@NullMarked
package io.qiqiao.matching.ranking;

import org.jspecify.annotations.NullMarked;
