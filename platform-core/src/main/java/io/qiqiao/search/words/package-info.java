/** What words mean in the field: which stand for which, and which say little. Data, not rules. */
@NullMarked
package io.qiqiao.search.words;

import org.jspecify.annotations.NullMarked;
