package io.qiqiao.search

import io.qiqiao.search.index.IndexLayout
import io.qiqiao.search.index.IndexNames
import io.qiqiao.search.index.IndexShare
import io.qiqiao.search.index.IndexedDocument
import io.qiqiao.testkit.SearchingSpec

/** A spec that searches records which it put into the index itself. */
abstract class FilledSearchSpec extends SearchingSpec {

    /** Makes the indices of the records' kinds, and returns when the records are found. */
    void hold(List<SearchDocument> records) {
        records.groupBy { it.kind() }.each { kind, all ->
            IndexShare.values().each { fill(it, kind, all.findAll { record -> (record.visibility() == 'private') == (it == IndexShare.PRIVATE) }) }
        }
    }

    protected void fill(IndexShare share, String kind, List<SearchDocument> records) {
        def index = bean(IndexNames).physical(share, kind, 'v1-1')
        bean(IndexLayout).create(elasticsearch(), index, index + '-write')
        elasticsearch().indices().putAlias { it.index(index).name(bean(IndexNames).alias(share, kind)) }
        records.each { record ->
            elasticsearch().index { it.index(index).id(record.id().toString()).routing(record.tenant()).document(IndexedDocument.of(record, share)) }
        }
        bean(IndexLayout).open(elasticsearch(), index)
    }
}
