package io.qiqiao.testkit

import co.elastic.clients.elasticsearch.ElasticsearchClient
import io.qiqiao.search.index.SearchConnections

/** A spec that searches: with an Elasticsearch beside the database, and indices of its own in it. */
abstract class SearchingSpec extends PlatformSpec {

    /** What the names of this spec's indices begin with. */
    String getIndexPrefix() {
        's' + Integer.toHexString(getClass().name.hashCode())
    }

    @Override
    Map<String, Object> configuration() {
        ['elasticsearch.http-hosts': TestServers.elasticsearch().toString(),
         'qiqiao.search.index-prefix': indexPrefix]
    }

    /** Past the program's own door: for looking behind its back. */
    ElasticsearchClient elasticsearch() {
        bean(SearchConnections).writing()
    }

    /** Makes all that was written findable at once. */
    void refresh() {
        elasticsearch().indices().refresh { it.index(indexPrefix + '-*') }
    }

    def cleanupSpec() {
        def mine = elasticsearch().indices().get { it.index(indexPrefix + '-*') }.result().keySet() as List
        if (mine) {
            elasticsearch().indices().delete { it.index(mine) }
        }
    }
}
