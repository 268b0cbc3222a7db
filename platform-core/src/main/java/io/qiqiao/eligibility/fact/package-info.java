/** Facts about enterprises that policies ask for: what they are called, what they hold, and what is known of each. */
@NullMarked
package io.qiqiao.eligibility.fact;

import org.jspecify.annotations.NullMarked;
