/** Eligibility in words: as a sentence, condition by condition, and with the values that were used. */
@NullMarked
package io.qiqiao.eligibility.wording;

import org.jspecify.annotations.NullMarked;
