package io.qiqiao.indexer

import io.micronaut.management.health.indicator.HealthIndicator
import io.qiqiao.indexer.outbox.IndexerState
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.search.CatalogueSearch
import io.qiqiao.search.SearchQuery
import io.qiqiao.search.Asker
import io.qiqiao.testkit.TestServers
import reactor.core.publisher.Mono
import spock.util.concurrent.PollingConditions

class ElasticsearchDownSpec extends IndexerSpec {

    static CuttableLine line

    def eventually = new PollingConditions(timeout: 60)

    @Override
    Map<String, Object> configuration() {
        line = new CuttableLine(TestServers.elasticsearch())
        super.configuration() + [
                'elasticsearch.http-hosts'                     : line.address(),
                'qiqiao.search.search-timeout'                 : '1s',
                'qiqiao.search.pause-after-failure'            : '300ms',
                'qiqiao.indexer.measure-every'                 : '200ms',
                'qiqiao.indexer.outbox.pause-after-failure'    : '200ms',
                'qiqiao.search.write-timeout'                  : '3s']
    }

    def setupSpec() {
        bean(SearchWorker).start()
    }

    def cleanupSpec() {
        bean(SearchWorker).close()
    }

    def "with Elasticsearch #gone search says so at once, changes wait and are found when it is back"() {
        given:
        records.put(tianhe, 'public', "停机前 $gone")
        eventually.eventually { found("停机前 $gone").contains("停机前 $gone".toString()) }

        when:
        line."$how"()
        records.put(tianhe, 'public', "停机中 $gone")
        def asked = System.nanoTime()
        bean(CatalogueSearch).search(SearchQuery.of('停机', Asker.ANYBODY, 10))

        then:
        def refused = thrown(Refusal)
        refused.code() == ErrorCode.SEARCH_DOWN
        System.nanoTime() - asked < 15_000_000_000L

        and: "the worker waits visibly"
        eventually.eventually {
            assert bean(IndexerState).lag().waiting() >= 1
            assert bean(IndexerState).obstacle() != null
            def health = Mono.from(bean(IndexerHealth).result).block()
            assert health.status.name == 'WAITING'
            assert health.status.operational.orElse(true)
        }

        when:
        line.mend()

        then:
        eventually.eventually {
            assert waiting() == 0
            assert found("停机中 $gone").contains("停机中 $gone".toString())
            assert bean(IndexerState).obstacle() == null
        }

        cleanup:
        line.mend()

        where:
        gone       | how
        'stopped'  | 'cut'
        'silent'   | 'goDead'
    }

    def "an index that was lost is built anew by itself"() {
        given:
        records.put(yangdong, 'public', '索引丢失前的记录')
        eventually.eventually { found('索引丢失前的记录').contains('索引丢失前的记录') }

        when:
        elasticsearch().indices().delete { it.index(elasticsearch().indices().get { g -> g.index(indexPrefix + '-*') }.result().keySet() as List) }
        records.put(yangdong, 'public', '索引丢失后的记录')

        then:
        eventually.eventually {
            assert found('索引丢失').containsAll(['索引丢失前的记录', '索引丢失后的记录'])
            assert verify().isClean()
        }
    }
}
