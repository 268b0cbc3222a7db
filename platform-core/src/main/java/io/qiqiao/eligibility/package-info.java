/** Who qualifies for a policy: conditions as data, and the three-valued answer for an enterprise. */
@NullMarked
package io.qiqiao.eligibility;

import org.jspecify.annotations.NullMarked;
