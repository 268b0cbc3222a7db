package io.qiqiao.search

import io.qiqiao.search.index.IndexLayout
import io.qiqiao.search.index.IndexNames
import io.qiqiao.search.index.IndexShare
import io.qiqiao.search.index.IndexedDocument

class ElasticsearchCatalogueSpec extends CatalogueSearchContract {

    @Override
    CatalogueSearch catalogue() {
        bean(CatalogueSearch)
    }

    @Override
    void hold(List<SearchDocument> records) {
        records.groupBy { it.kind() }.each { kind, all ->
            IndexShare.values().each { fill(it, kind, all.findAll { record -> (record.visibility() == 'private') == (it == IndexShare.PRIVATE) }) }
        }
    }

    def "somebody who typed '#begun' is offered #titles: public titles only"() {
        expect:
        bean(Suggesting).suggest(begun) as Set == titles as Set

        where:
        begun          || titles
        '专精'         || ['专精特新认定申报辅导']
        '天河区专精'   || []
        '内部'         || []
        '高新技术企业' || ['高新技术企业认定管理办法']
        '旧版'         || []
        ''             || []
        '专' * 50      || []
    }

    private void fill(IndexShare share, String kind, List<SearchDocument> records) {
        def index = bean(IndexNames).physical(share, kind, 'v1-1')
        bean(IndexLayout).create(elasticsearch(), index, index + '-write')
        elasticsearch().indices().putAlias { it.index(index).name(bean(IndexNames).alias(share, kind)) }
        records.each { record ->
            elasticsearch().index { it.index(index).id(record.id().toString()).routing(record.tenant()).document(IndexedDocument.of(record, share)) }
        }
        bean(IndexLayout).open(elasticsearch(), index)
    }
}
