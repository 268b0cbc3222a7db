package io.qiqiao.indexer

import io.qiqiao.search.Asker
import io.qiqiao.search.CatalogueSearch
import io.qiqiao.search.SearchQuery
import io.qiqiao.search.maintenance.IndexMaintenance
import spock.util.concurrent.PollingConditions

import java.util.concurrent.CountDownLatch
import java.util.concurrent.atomic.AtomicInteger

class RebuildingTheIndexSpec extends IndexerSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.indexer.bulk.page': 20, 'qiqiao.indexer.outbox.batch': 10]
    }

    def "an index is rebuilt while records change and searches go on"() {
        given:
        def ids = (1..200).collect { records.put(it % 2 ? tianhe : yangdong, ['public', 'network', 'private'][it % 3], "重建前第${it}号") }
        drain()
        bean(SearchWorker).start()
        def before = elasticsearch().indices().get { it.index(indexPrefix + '-*-sample-*') }.result().keySet()

        and: "somebody who changes records and somebody who searches, until the rebuild is done"
        def done = new CountDownLatch(1)
        def changes = new AtomicInteger()
        def failures = Collections.synchronizedList([])
        def writer = Thread.startVirtualThread {
            def random = new Random(7)
            for (int turn = 0; done.count > 0; turn++) {
                def at = random.nextInt(ids.size())
                records.put(at % 2 == 0 ? tianhe : yangdong, ['public', 'network', 'private'][random.nextInt(3)], "重建中第${turn}次", id: ids[at])
                changes.incrementAndGet()
            }
        }
        def searcher = Thread.startVirtualThread {
            while (done.count > 0) {
                try {
                    if (bean(CatalogueSearch).search(SearchQuery.of('', Asker.ANYBODY, 1)).total() == 0) {
                        failures << 'nothing found'
                    }
                } catch (Exception broken) {
                    failures << broken
                }
            }
        }

        when:
        def reached = []
        def rebuilt = (1..3).collect { bean(IndexMaintenance).rebuild(['sample'] as Set) { kind, count -> reached << count } }.flatten()
        done.countDown()
        [writer, searcher]*.join()

        then:
        changes.get() > 10
        failures.isEmpty()
        rebuilt.every { it.kind() == 'sample' && it.failed() == 0 }
        reached == reached.findAll { it > 0 } && reached.size() > 10

        and: "nothing was lost and nothing is left over"
        new PollingConditions(timeout: 60).eventually { assert waiting() == 0 }
        def verification = verify()
        verification.isClean()
        verification.checked() == 200

        and: "the old indices are gone"
        def after = elasticsearch().indices().get { it.index(indexPrefix + '-*-sample-*') }.result().keySet()
        after.size() == 2
        after.intersect(before).isEmpty()
    }
}
