package io.qiqiao.push.saved

import groovy.json.JsonOutput
import io.qiqiao.testkit.SeparateProcess
import io.qiqiao.testkit.TestServers

import java.sql.Timestamp
import java.time.Instant

/** {@code -Dqiqiao.kills=30} for the long run. */
class TellingKilledSpec extends SavingSpec {

    static final int KILLS = Integer.getInteger('qiqiao.kills', 4)
    static final int COUNT = 1500

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.jobs.enabled': false, 'qiqiao.push.enabled': false]
    }

    def "a run whose process is killed again and again tells each person once, and misses nobody"() {
        given: 'every third searches for something else'
        clean()
        def random = new Random(20261129)
        def accounts = members(COUNT)
        saved(accounts) { it % 3 == 0 ? '没有的词' : '砭石检测' }
        def expected = accounts.withIndex().findAll { account, i -> i % 3 != 0 }*.get(0) as Set
        (1..2).each { share(city, "砭石检测$it") }
        due()
        int struck = 0

        when:
        KILLS.times {
            def process = SeparateProcess.of(SavedProcess, database.url, TestServers.elasticsearch().toString(), indexPrefix).awaitReady()
            def upTo = looked() + 5 + random.nextInt(150)
            soon.eventually { assert looked() >= Math.min(upTo, COUNT) }
            process.kill()
            struck += looked() < COUNT ? 1 : 0
        }

        then: 'the kills struck a run on its way'
        struck > 0
        println "killed $KILLS times, $struck of them while the run went on, ${looked()} looked at by then"

        when: 'a last process does what is left'
        def last = SeparateProcess.of(SavedProcess, database.url, TestServers.elasticsearch().toString(), indexPrefix).awaitReady()
        soon.within(180) { assert looked() == COUNT }
        soon.eventually { assert rows(district, "select id from platform.job where kind = 'saved-searches' and tenant = '510104' and state <> 'done'").empty }

        then:
        def items = rows(district, 'select recipient, title from $inbox_item')
        items.size() == expected.size()
        items*.recipient as Set == expected.collect { "account:$it".toString() } as Set
        items*.title.unique() == ['检测'].collect { "“$it”有 2 条新内容".toString() }

        cleanup:
        last?.close()
    }

    /** Behind the program's back: so many with a password each would take long. */
    private List<UUID> members(int count) {
        def ids = (0..<count).collect { UUID.randomUUID() }
        def sql = database.sql()
        sql.withTransaction {
            sql.withBatch(500, "insert into control.account (id, login, name, state, created_at) values (?, ?, '成员', 'active', now())") { batch ->
                ids.each { batch.addBatch([it, "killed-$it".toString()]) }
            }
            sql.withBatch(500, "insert into control.membership (id, account, tenant, role, party_kind, state, created_at, changed_at) values (?, ?, '510104', 'station', 'bureau', 'active', now(), now())") { batch ->
                ids.each { batch.addBatch([UUID.randomUUID(), it]) }
            }
        }
        sql.close()
        ids
    }

    private void saved(List<UUID> accounts, Closure<String> words) {
        def sql = database.sql()
        def known = sql.firstRow('select coalesce(max(number), 0) as number from platform.first_publication').number
        sql.withTransaction {
            sql.withBatch(500, "insert into t_510104.saved_search (id, account, name, question, rhythm, looked_to, due_at, created_at, changed_at) values (?, ?, '检测', ?, 'daily', ?, now(), now(), now())") { batch ->
                accounts.eachWithIndex { account, i ->
                    batch.addBatch([UUID.randomUUID(), account, JsonOutput.toJson([text: words(i), kinds: [], categories: [], regions: [], tenants: []]), known])
                }
            }
        }
        sql.close()
    }

    /** Their moment has come. */
    private void due() {
        def now = Timestamp.from(Instant.now())
        database.sql().with {
            execute('insert into t_510104.saved_search_run (due_at) values (?)', [now])
            execute("insert into platform.push_turn (id, tenant, what, due_at) values (?, '510104', 'saved-search', ?)", [UUID.randomUUID(), now])
        }
    }

    private long looked() {
        rows(district, 'select count(*) as n from $saved_search where due_at > now()')[0].n as long
    }
}
