/** Measures search and indexing against Elasticsearch used bare. */
@NullMarked
package io.qiqiao.indexer.bench;

import org.jspecify.annotations.NullMarked;
