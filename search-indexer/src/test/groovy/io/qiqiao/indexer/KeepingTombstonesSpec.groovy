package io.qiqiao.indexer

import io.qiqiao.indexer.write.SweepingTombstones

class KeepingTombstonesSpec extends IndexerSpec {

    def "young tombstones stay"() {
        given:
        def gone = records.put(tianhe, 'public', '刚删除')
        drain()
        records.delete(tianhe, gone)
        drain()

        expect:
        bean(SweepingTombstones).sweep() == 0
    }
}
