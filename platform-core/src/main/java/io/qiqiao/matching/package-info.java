/** Brings demands and services together: what is asked, what is offered, and the rules by which one fits the other. */
@NullMarked
package io.qiqiao.matching;

import org.jspecify.annotations.NullMarked;
