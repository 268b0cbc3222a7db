package io.qiqiao.push

import groovy.json.JsonOutput
import io.qiqiao.identity.PartyRef
import io.qiqiao.job.Job
import io.qiqiao.job.Jobs
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.PublishingListings
import io.qiqiao.library.policy.PolicyKind
import io.qiqiao.publication.Visibility
import io.qiqiao.push.run.Runs
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

/** A city, two of its districts, and a city that has nothing to do with it. */
abstract class PushingSpec extends WebSpec {

    static final Editor OFFICER = new Editor('spec', PartyRef.BUREAU)

    @Shared TenantId city = database.with {
        tenant('420000', '湖北省')
        tenant('420100', '武汉市', '420000')
    }
    @Shared TenantId jiangan = database.tenant('420102', '江岸区', '420100')
    @Shared TenantId jianghan = database.tenant('420103', '江汉区', '420100')
    @Shared TenantId elsewhere = database.with {
        tenant('430000', '湖南省')
        tenant('430100', '长沙市', '430000')
    }

    def soon = new PollingConditions(timeout: 60, delay: 0.1)

    @Override
    Map<String, Object> configuration() {
        // Nobody indexes here: the run goes on without.
        super.configuration() + ['qiqiao.exchange.poll': 'PT0.05S', 'qiqiao.exchange.suspended-retry': 'PT0.2S', 'qiqiao.jobs.poll': 'PT0.05S', 'qiqiao.push.poll': 'PT0.05S',
                                 'qiqiao.push.look': 'PT0.2S', 'qiqiao.push.index-wait': 'PT0.1S', 'qiqiao.push.slice': 50]
    }

    List<TenantId> getBelowTheCity() {
        [city, jiangan, jianghan]
    }

    /** As many enterprises, past every door; the staff of each is its number from 0 on. */
    List<UUID> enterprises(TenantId tenant, int count, Closure<Object> staff = { it }) {
        def ids = (0..<count).collect { UUID.randomUUID() }
        database.sql().with { sql ->
            def schema = tenant.schema()
            sql.withTransaction {
                sql.withBatch(500, "insert into ${schema}.listing (id, kind, title, state, visibility, owner_kind, owner_id, version, content, created_at, created_by, changed_at, changed_by) values (?, 'enterprise', ?, 'draft', 'private', 'enterprise', ?, 1, cast(? as jsonb), now(), 'spec', now(), 'spec')".toString()) { batch ->
                    ids.eachWithIndex { id, i -> batch.addBatch([id, "企业$i".toString(), id.toString(), JsonOutput.toJson([title: "企业$i".toString(), staff: staff(i)])]) }
                }
                sql.withBatch(500, "insert into ${schema}.enterprise_fact (enterprise, version, active, region, region_path, staff) values (?, 1, true, ?, string_to_array(?, ','), ?)".toString()) { batch ->
                    ids.eachWithIndex { id, i -> batch.addBatch([id, tenant.code(), tenant.code(), staff(i)]) }
                }
            }
            sql.close()
        }
        ids
    }

    /** No enterprises, items or policies of other features. */
    void clean() {
        def sql = database.sql()
        [city, jiangan, jianghan, elsewhere].each { tenant ->
            ['push_delivery', 'push_policy', 'push_dispatch', 'push_channel', 'push_preference', 'push_mute', 'push_subscription', 'push_reach', 'push_reach_tenant',
             'push_run', 'push_webhook', 'push_webhook_call', 'inbox_item', 'enterprise_fact', 'listing', 'listing_version'].each {
                sql.execute("delete from ${tenant.schema()}.$it".toString())
            }
        }
        sql.execute('delete from platform.push_turn')
        sql.execute("delete from platform.publication where kind = 'policy' and tenant like '42%'")
        sql.close()
    }

    /** Those of {@code where} qualify. */
    Map eligibility(Map where) {
        [version: 1, where: where]
    }

    Map staffBelow(int limit) {
        eligibility([fact: 'staff', operator: 'less-than', values: [limit as String]])
    }

    Listing draft(TenantId tenant, Map fields, Visibility visibility = Visibility.NETWORK) {
        CurrentTenant.call(tenant) {
            bean(KeepingListings).create(bean(PolicyKind), Draft.of([title: '技术改造补助', text: '第一条'] + fields, visibility), OFFICER).listing()
        }
    }

    Listing publish(TenantId tenant, Listing policy) {
        CurrentTenant.call(tenant) { bean(PublishingListings).publish(bean(PolicyKind), policy.id(), null, OFFICER) }
    }

    Listing published(TenantId tenant, Map fields) {
        publish(tenant, draft(tenant, fields))
    }

    Listing corrected(TenantId tenant, Listing policy, Map fields) {
        CurrentTenant.call(tenant) {
            bean(KeepingListings).change(bean(PolicyKind), policy.id(), policy.version(), Draft.of([title: '技术改造补助', text: '第一条'] + fields, null), OFFICER).listing()
        }
    }

    UUID jobOf(TenantId tenant, Listing policy) {
        CurrentTenant.call(tenant) { bean(Runs).findJob(policy).get() }
    }

    Job job(TenantId tenant, Listing policy) {
        CurrentTenant.call(tenant) { bean(Jobs).get(jobOf(tenant, policy)) }
    }

    void ended(TenantId tenant, Listing policy) {
        soon.eventually { assert job(tenant, policy).state() == Job.State.DONE }
    }

    /** Rows of a query in a tenant's schema. */
    List<Map> rows(TenantId tenant, String query, List parameters = []) {
        def sql = database.sql()
        try {
            sql.rows(query.replace('$', tenant.schema() + '.'), parameters).collect { new LinkedHashMap(it) }
        } finally {
            sql.close()
        }
    }

    /** Who has an item of a version, as often as they have it. */
    List<UUID> reached(TenantId tenant, Listing policy, long version = policy.version()) {
        rows(tenant, 'select enterprise from $push_delivery where policy = ? and version = ? and state = ?', [policy.id(), version, 'delivered'])*.enterprise
    }

    /** Who has it in the inbox, as often as they have it. */
    List<UUID> inboxed(TenantId tenant, Listing policy, long version = policy.version()) {
        rows(tenant, 'select recipient from $inbox_item where deduplication_key = ?', ["push:${policy.id()}:$version".toString()])
                .collect { UUID.fromString(it.recipient - 'enterprise:') }
    }

    /** Nothing of push waits to be done. */
    void quiet() {
        soon.eventually { assert database.sql().firstRow("select count(*) as turns from platform.push_turn where what = 'enterprise'").turns == 0 }
    }
}
