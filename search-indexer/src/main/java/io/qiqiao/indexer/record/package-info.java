/** Reads records as they stand in PostgreSQL. */
@NullMarked
package io.qiqiao.indexer.record;

import org.jspecify.annotations.NullMarked;
