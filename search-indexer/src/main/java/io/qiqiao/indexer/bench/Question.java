package io.qiqiao.indexer.bench;

import io.qiqiao.search.SearchQuery;
import org.elasticsearch.client.Request;

/** A question, and the request that the search port makes of it. */
record Question(SearchQuery query, Request bare) {}
