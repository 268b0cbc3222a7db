/** The search port, what capabilities hand to it, and its Elasticsearch adapter. */
@NullMarked
package io.qiqiao.search;

import org.jspecify.annotations.NullMarked;
