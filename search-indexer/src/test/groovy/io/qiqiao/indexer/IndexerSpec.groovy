package io.qiqiao.indexer

import io.qiqiao.indexer.generation.PreparingTheIndex
import io.qiqiao.indexer.outbox.IndexingABatch
import io.qiqiao.search.Asker
import io.qiqiao.search.CatalogueSearch
import io.qiqiao.search.PrivateRecords
import io.qiqiao.search.SearchQuery
import io.qiqiao.search.maintenance.IndexMaintenance
import io.qiqiao.search.maintenance.IndexProgress
import io.qiqiao.search.maintenance.Verification
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.SearchingSpec
import spock.lang.Shared

/** A spec of the search worker, which drains the outbox when it is told to. */
abstract class IndexerSpec extends SearchingSpec {

    @Shared SampleRecords records = new SampleRecords(database)
    @Shared TenantId guangdong = TenantId.of('440000')
    @Shared TenantId guangzhou = TenantId.of('440100')

    def setupSpec() {
        wipe()
        bean(PreparingTheIndex).prepare()
    }

    def cleanupSpec() {
        wipe()
    }

    /** The database is the same for all specs: none finds another's records. */
    private void wipe() {
        def sql = database.sql()
        ['t_440106', 't_441704', 't_440100', 't_440000', 't_441700'].each { sql.execute("delete from ${it}.listing where kind = 'sample'".toString()) }
        ['platform.publication', 'platform.outbox', 'platform.search_generation'].each { sql.execute("delete from $it".toString()) }
        sql.close()
        SampleSource.BROKEN.clear()
    }

    /** Indexes all that waits, as the workers do, and makes it findable. */
    void drain() {
        while (bean(IndexingABatch).next() > 0) {
        }
        refresh()
    }

    long waiting() {
        def sql = database.sql()
        try {
            sql.firstRow('select count(*) as n from platform.outbox').n as long
        } finally {
            sql.close()
        }
    }

    Set<String> found(String text, Asker asker = Asker.ANYBODY) {
        bean(CatalogueSearch).search(SearchQuery.of(text, asker, 100)).items()*.title()*.text() as Set
    }

    Verification verify() {
        bean(IndexMaintenance).verify([SampleSource.KIND] as Set, IndexProgress.SILENT)
    }

    static Asker staff(TenantId tenant) {
        new Asker.Member(tenant, SampleRecords.PATHS[tenant.code()], PrivateRecords.ALL)
    }

    static Asker institution(TenantId tenant, String id) {
        new Asker.Member(tenant, SampleRecords.PATHS[tenant.code()], new PrivateRecords.OfParty('institution:' + id))
    }
}
