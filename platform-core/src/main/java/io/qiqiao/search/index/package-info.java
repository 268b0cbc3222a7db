/** The index as it lies in Elasticsearch: its names, its layout, its documents and the way to it. */
@NullMarked
package io.qiqiao.search.index;

import org.jspecify.annotations.NullMarked;
