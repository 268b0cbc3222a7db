/** Writes documents into the index, so that the newest version always wins. */
@NullMarked
package io.qiqiao.indexer.write;

import org.jspecify.annotations.NullMarked;
