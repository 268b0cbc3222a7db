/** The rules of matching: each a small bean with a name and a place. */
@NullMarked
package io.qiqiao.matching.rule;

import org.jspecify.annotations.NullMarked;
