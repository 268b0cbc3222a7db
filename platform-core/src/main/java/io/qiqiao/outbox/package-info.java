/** What changed, told to the index in the same transaction as the change. */
@NullMarked
package io.qiqiao.outbox;

import org.jspecify.annotations.NullMarked;
