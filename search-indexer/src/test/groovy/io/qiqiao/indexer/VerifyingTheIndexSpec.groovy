package io.qiqiao.indexer

import io.qiqiao.indexer.generation.Generations
import io.qiqiao.search.index.IndexNames
import io.qiqiao.search.index.IndexShare
import io.qiqiao.search.index.IndexedDocument
import io.qiqiao.search.maintenance.IndexMaintenance
import io.qiqiao.search.maintenance.IndexProgress
import io.qiqiao.search.maintenance.Verification.Fault

class VerifyingTheIndexSpec extends IndexerSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.indexer.bulk.page': 3]
    }

    def "an index that has what PostgreSQL has is clean"() {
        given:
        fill()

        expect:
        with(verify()) {
            isClean()
            checked() == 20
            waiting() == 0
        }
    }

    def "what is missing, stale or too much in the #share index is found and named"() {
        given:
        def ids = fill()
        def mine = ids[share]
        def index = bean(IndexNames).writing(share, 'sample', bean(Generations).findServing('sample').get().name())

        when: "one is taken away, one is changed behind the program's back, one is added, one stands for a tenant that does not exist"
        elasticsearch().delete { it.index(index).id(mine[0].toString()).routing(routing(share)) }
        change(index, share, mine[1])
        plant(index, share, UUID.randomUUID(), tianhe.code())
        plant(index, share, UUID.randomUUID(), '999999')
        refresh()
        def verification = verify()

        then:
        verification.missing() == 1
        verification.stale() == 1
        verification.surplus() == 2
        verification.examples().findAll { it.fault() == Fault.MISSING }*.id() == [mine[0].toString()]
        verification.examples().findAll { it.fault() == Fault.STALE }*.id() == [mine[1].toString()]
        verification.examples()*.index().unique() == [bean(IndexNames).alias(share, 'sample')]

        cleanup:
        bean(IndexMaintenance).rebuild(['sample'] as Set, IndexProgress.SILENT)

        where:
        share << IndexShare.values()
    }

    def "a change that waits in the outbox is no difference"() {
        given:
        def ids = fill()
        records.put(tianhe, 'public', '尚未送达的修改', id: ids[IndexShare.PUBLIC][0])
        records.put(tianhe, 'public', '尚未送达的新记录')

        when:
        def verification = verify()

        then:
        verification.isClean()
        verification.waiting() == 2
    }

    private Map<IndexShare, List<UUID>> fill() {
        database.sql().execute('delete from t_440106.listing')
        database.sql().execute('delete from t_441704.listing')
        database.sql().execute('delete from platform.publication')
        database.sql().execute('delete from platform.outbox')
        def ids = [(IndexShare.PUBLIC): [], (IndexShare.PRIVATE): []]
        (1..10).each {
            ids[IndexShare.PUBLIC] << records.put(tianhe, it % 2 ? 'public' : 'network', "公开记录$it", text: '内容')
            ids[IndexShare.PRIVATE] << records.put(it <= 5 ? tianhe : yangdong, 'private', "内部记录$it", text: '内容')
        }
        bean(IndexMaintenance).rebuild(['sample'] as Set, IndexProgress.SILENT)
        drain()
        ids
    }

    private String routing(IndexShare share) {
        share == IndexShare.PRIVATE ? tianhe.code() : null
    }

    private void change(String index, IndexShare share, UUID id) {
        def family = share == IndexShare.PRIVATE ? 'own' : 'shared'
        elasticsearch().update({ it.index(index).id(id.toString()).routing(routing(share)).doc([(family): [body: '被篡改的内容']]) }, Map)
    }

    private void plant(String index, IndexShare share, UUID id, String tenant) {
        def planted = new IndexedDocument('sample', id.toString(), null, tenant, '/440000/', share == IndexShare.PRIVATE ? 'private' : 'public', 1, null, null, null, null,
                null, null, null, null, null, 0L, null, null, null)
        elasticsearch().index { it.index(index).id(id.toString()).routing(share == IndexShare.PRIVATE ? tenant : null).document(planted) }
    }
}
