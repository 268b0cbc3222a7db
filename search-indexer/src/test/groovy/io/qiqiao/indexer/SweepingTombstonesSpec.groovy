package io.qiqiao.indexer

import io.qiqiao.indexer.write.SweepingTombstones

class SweepingTombstonesSpec extends IndexerSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.indexer.bulk.tombstone-age': age()]
    }

    String age() {
        '1ms'
    }

    def "old tombstones are swept away, and a record that came back stays"() {
        given:
        bean(SweepingTombstones).sweep()
        def gone = records.put(tianhe, 'public', '已删除')
        def back = records.put(tianhe, 'public', '收回又发布')
        drain()
        records.delete(tianhe, gone)
        records.put(tianhe, 'private', '收回又发布', id: back)
        drain()
        records.put(tianhe, 'public', '收回又发布', id: back)
        drain()

        when:
        def swept = bean(SweepingTombstones).sweep()

        then: "two of the deleted record, one where the other is not"
        swept == 3
        found('收回又发布') == ['收回又发布'] as Set
        bean(SweepingTombstones).sweep() == 0
        verify().isClean()
    }
}
