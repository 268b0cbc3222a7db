/** Takes changes from the outbox and brings them into the index. */
@NullMarked
package io.qiqiao.indexer.outbox;

import org.jspecify.annotations.NullMarked;
