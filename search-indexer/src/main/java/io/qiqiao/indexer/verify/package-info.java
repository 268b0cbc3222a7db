/** Compares the index with PostgreSQL. */
@NullMarked
package io.qiqiao.indexer.verify;

import org.jspecify.annotations.NullMarked;
