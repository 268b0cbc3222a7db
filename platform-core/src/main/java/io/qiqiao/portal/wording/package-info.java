/** The words for what stands in records: prices, places, owners, and where a policy stands in its life. */
@NullMarked
package io.qiqiao.portal.wording;

import org.jspecify.annotations.NullMarked;
