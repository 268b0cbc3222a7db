package io.qiqiao.indexer

import groovy.json.JsonOutput
import io.qiqiao.identity.PartyRef
import io.qiqiao.job.Jobs
import io.qiqiao.library.intake.ImportingListings
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.ListingKinds
import io.qiqiao.publication.Visibility
import io.qiqiao.search.maintenance.IndexMaintenance
import io.qiqiao.search.maintenance.IndexProgress
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.SeparateProcess
import io.qiqiao.testkit.TestServers
import spock.util.concurrent.PollingConditions

/** {@code -Dqiqiao.kills=20 -Dqiqiao.documents=20000} for the long run. */
class IndexerKilledSpec extends IndexerSpec {

    static final int KILLS = Integer.getInteger('qiqiao.kills', 2)
    static final int DOCUMENTS = Integer.getInteger('qiqiao.documents', 800)
    static final OFFICER = new Editor('spec', PartyRef.BUREAU)

    def random = new Random(20261126)
    def soon = new PollingConditions(timeout: 120, delay: 0.02)
    Map<UUID, TenantId> samples = [:]

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.jobs.poll': 'PT0.05S']
    }

    def cleanup() {
        ['t_440106', 't_441704'].each { database.sql().execute("delete from ${it}.listing where kind = 'policy'".toString()) }
    }

    def "an indexer killed again and again while records are imported, changed and removed leaves the index as the database is"() {
        given:
        int kills = 0
        int struck = 0
        int importing = 0
        int part = DOCUMENTS.intdiv(KILLS)
        Map<UUID, TenantId> imports = [:]

        when: 'only what strikes changes on their way counts as a kill'
        while (kills < KILLS) {
            def indexer = SeparateProcess.of(IndexerProcess, database.url, TestServers.elasticsearch().toString(), indexPrefix).awaitReady(120)
            change()
            def running = bring(imports.size() * part, part)
            imports << running
            def moment = random.nextInt((part * 0.8) as int)
            soon.eventually { assert done(running) > moment && underWay() > 0 || areOver(running) }
            indexer.kill()
            def caught = underWay()
            kills += caught > 0 ? 1 : 0
            struck += caught
            importing += areOver(running) ? 0 : 1
        }

        and: 'a last indexer does what is left'
        def last = SeparateProcess.of(IndexerProcess, database.url, TestServers.elasticsearch().toString(), indexPrefix).awaitReady(120)
        new PollingConditions(timeout: 300, delay: 0.2).eventually {
            assert areOver(imports)
            assert waiting() == 0
        }
        refresh()
        def verification = bean(IndexMaintenance).verify(['policy', 'sample'] as Set, IndexProgress.SILENT)
        println "killed $kills times, $importing times during one of ${imports.size()} imports of $part lines, $struck changes caught on their way: $verification"

        then:
        verification.with { [it.missing(), it.stale(), it.surplus(), it.waiting()] } == [0, 0, 0, 0]
        verification.checked() == rows('policy') + rows('sample')
        rows('policy') == imports.size() * (part - part.intdiv(10))

        cleanup:
        last?.close()
    }

    /** A public import or a private one; each tenth line is there already and says something else. */
    private Map<UUID, TenantId> bring(int first, int count) {
        def tenant = random.nextBoolean() ? tianhe : yangdong
        def visibility = random.nextInt(3) ? Visibility.PUBLIC : Visibility.PRIVATE
        def repeated = count.intdiv(10)
        def lines = (first..<(first + count - repeated)) + (first..<(first + repeated))
        def text = lines.withIndex().collect { number, at ->
            JsonOutput.toJson([externalId: "killed-$number".toString(), title: "第${number}号办法，第${at}稿".toString(), text: '扶持中小企业。' * 20])
        }.join('\n')
        def job = CurrentTenant.call(tenant) {
            bean(ImportingListings).begin(bean(ListingKinds).get('policy'), visibility, OFFICER, new ByteArrayInputStream(text.getBytes('UTF-8')))
        }
        [(job): tenant]
    }

    /** Records beside the import that come, change, are shared or kept to oneself, and go. */
    private void change() {
        60.times {
            def tenant = random.nextBoolean() ? tianhe : yangdong
            samples[records.put(tenant, random.nextBoolean() ? 'public' : 'private', "样本$it")] = tenant
        }
        (samples.keySet() as List).shuffled(random).take(40).each { id ->
            if (random.nextInt(4)) {
                records.put(samples[id], random.nextBoolean() ? 'public' : 'private', '样本，改过', id: id)
            } else {
                records.delete(samples.remove(id), id)
            }
        }
    }

    private long done(Map<UUID, TenantId> imports) {
        imports.collect { job, tenant -> CurrentTenant.call(tenant) { bean(ImportingListings).count(job).done() } }.sum()
    }

    private boolean areOver(Map<UUID, TenantId> imports) {
        imports.every { job, tenant -> CurrentTenant.call(tenant) { bean(Jobs).get(job).isOver() } }
    }

    /** Claimed by the indexer: read, perhaps written, and not acknowledged. */
    private long underWay() {
        database.sql().firstRow('select count(*) as n from platform.outbox where claimed_until > clock_timestamp()').n
    }

    private long rows(String kind) {
        ['t_440106', 't_441704'].sum {
            database.sql().firstRow("select count(*) as n from ${it}.listing where kind = ?".toString(), [kind]).n
        }
    }
}
