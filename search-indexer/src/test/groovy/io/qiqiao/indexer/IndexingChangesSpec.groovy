package io.qiqiao.indexer

import co.elastic.clients.elasticsearch._types.query_dsl.Query
import io.qiqiao.indexer.outbox.IndexingABatch
import io.qiqiao.search.Asker

class IndexingChangesSpec extends IndexerSpec {

    def "a record is found by those whom it is shown to: #visibility"() {
        given:
        String title = "融资担保服务 $visibility"
        records.put(tianhe, visibility, title, owner: 'a')

        when:
        drain()

        then:
        def finders = [
                anybody      : Asker.ANYBODY,
                owner        : staff(tianhe),
                institution  : institution(tianhe, 'a'),
                competitor   : institution(tianhe, 'b'),
                above        : staff(guangzhou),
                'other branch': staff(yangdong)].findAll { found('融资担保服务', it.value).contains(title) }
        finders.keySet() == who as Set

        where:
        visibility || who
        'public'   || ['anybody', 'owner', 'institution', 'competitor', 'above', 'other branch']
        'network'  || ['owner', 'institution', 'competitor', 'above']
        'private'  || ['owner', 'institution']
    }

    def "a record that is shared anew, or no longer, is found so: from #before to #after"() {
        given:
        String title = "检验检测 $before $after"
        def id = records.put(yangdong, before, title)
        drain()

        when:
        records.put(yangdong, after, title, id: id)
        drain()

        then:
        found('检验检测').contains(title) == (after == 'public')
        found('检验检测', staff(yangdong)).contains(title)
        found('检验检测', staff(guangdong)).contains(title) == (after != 'private')
        !found('检验检测', staff(tianhe)).contains(title) || after == 'public'

        and: "in one index only"
        verify().isClean()

        where:
        before    | after
        'private' | 'public'
        'public'  | 'private'
        'public'  | 'network'
        'network' | 'private'
        'private' | 'private'
    }

    def "a deleted record is found by nobody, and a late write does not bring it back"() {
        given:
        def id = records.put(tianhe, 'public', '即将删除的服务')
        drain()

        when: "it is deleted, and what was told before is told again"
        records.delete(tianhe, id)
        records.tellAgain(tianhe, id, 1)
        drain()

        then:
        found('即将删除的服务').isEmpty()
        found('即将删除的服务', staff(tianhe)).isEmpty()
        verify().isClean()

        and: "tombstones stand in both indices"
        tombstones(id) == 2
    }

    def "of several changes of a record the last one is found"() {
        given:
        def id = records.put(tianhe, 'public', '第一稿')
        (2..20).each { records.put(tianhe, 'public', "第${it}稿", id: id) }

        when:
        drain()

        then:
        found('第20稿') == ['第20稿'] as Set
        waiting() == 0
    }

    def "a record that cannot be read waits, is reported and holds up nobody"() {
        given:
        def broken = records.put(tianhe, 'public', '坏记录')
        def ownBroken = records.put(tianhe, 'private', '坏的内部记录')
        SampleSource.BROKEN.addAll([broken, ownBroken])
        records.put(tianhe, 'public', '好记录')
        records.put(tianhe, 'private', '好的内部记录')
        records.put(yangdong, 'public', '另一好记录')

        when:
        drain()

        then:
        found('好记录', staff(tianhe)).containsAll(['好记录', '好的内部记录', '另一好记录'])
        def rows = database.sql().rows('select id, attempts, problem, claimed_until > now() as put_off from platform.outbox')
        rows*.id as Set == [broken, ownBroken] as Set
        rows.every { it.attempts == 1 && it.problem.contains('this record cannot be read') && it.put_off }

        when: "it is mended"
        SampleSource.BROKEN.clear()
        database.sql().execute('update platform.outbox set claimed_until = now() - interval \'1 second\'')
        drain()

        then:
        found('坏记录', staff(tianhe)).containsAll(['坏记录', '坏的内部记录'])
        waiting() == 0
    }

    def "what a worker took and never came back with is taken by another"() {
        given:
        records.put(tianhe, 'public', '被遗弃的变更')
        database.sql().execute('update platform.outbox set claimed_until = now() + interval \'1 minute\'')

        expect: "not while the claim holds"
        bean(IndexingABatch).next() == 0

        when:
        database.sql().execute('update platform.outbox set claimed_until = now() - interval \'1 second\'')
        drain()

        then:
        found('被遗弃的变更') == ['被遗弃的变更'] as Set
    }

    private long tombstones(UUID id) {
        refresh()
        def buried = Query.of { it.bool { all -> all.filter([term('id', id.toString()), term('deleted', 'true')]) } }
        elasticsearch().count { it.index(indexPrefix + '-*').query(buried) }.count()
    }

    private static Query term(String field, String value) {
        Query.of { it.term { term -> term.field(field).value(value) } }
    }
}
