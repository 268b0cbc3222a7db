/** The search port on Elasticsearch: how a question becomes a query and hits become an answer. */
@NullMarked
package io.qiqiao.search.elastic;

import org.jspecify.annotations.NullMarked;
