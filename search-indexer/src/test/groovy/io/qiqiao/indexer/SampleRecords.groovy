package io.qiqiao.indexer

import groovy.sql.Sql
import io.qiqiao.kernel.Ids
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.TestDatabase

/** Writes records the way a capability does: row, publication and outbox in one transaction. */
class SampleRecords {

    static final Map<String, String> PATHS = [
            '440000': '/440000/', '440100': '/440000/440100/', '440106': '/440000/440100/440106/',
            '441700': '/440000/441700/', '441704': '/440000/441700/441704/']

    private final TestDatabase database

    SampleRecords(TestDatabase database) {
        this.database = database
    }

    /** A new record, or another state of the one with that id. */
    UUID put(Map<String, Object> options = [:], TenantId tenant, String visibility, String title) {
        def id = options.id as UUID ?: Ids.next()
        transaction { sql ->
            def version = sql.firstRow("""
                    insert into ${Sql.expand(tenant.schema())}.listing (id, kind, title, state, visibility, owner_kind, owner_id, version, content, created_at,
                        created_by, changed_at, changed_by)
                    values ($id, 'sample', $title, ${visibility == 'private' ? 'draft' : 'published'}, $visibility, 'institution', ${options.owner}, 1,
                        ${'{"text": "' + (options.text ?: '') + '"}'}::jsonb, now(), 'spec', now(), 'spec')
                    on conflict (id) do update set title = excluded.title, visibility = excluded.visibility, state = excluded.state,
                        content = excluded.content, version = listing.version + 1
                    returning version""").version as long
            share(sql, tenant, id, visibility, version)
            tell(sql, tenant, id, version)
        }
        id
    }

    void delete(TenantId tenant, UUID id) {
        transaction { sql ->
            def version = sql.firstRow("delete from ${Sql.expand(tenant.schema())}.listing where id = $id returning version").version + 1
            share(sql, tenant, id, 'private', version)
            tell(sql, tenant, id, version)
        }
    }

    /** What the outbox would say again after a crash. */
    void tellAgain(TenantId tenant, UUID id, long version) {
        transaction { sql -> tell(sql, tenant, id, version) }
    }

    private static void share(Sql sql, TenantId tenant, UUID id, String visibility, long version) {
        if (visibility == 'private') {
            sql.execute("delete from platform.publication where kind = 'sample' and id = $id")
            return
        }
        sql.execute("""
                insert into platform.publication (kind, id, tenant, path, version, visibility, title, document, published_at)
                select kind, id, ${tenant.code()}, ${PATHS[tenant.code()]}, version, visibility, title, content, now()
                from ${Sql.expand(tenant.schema())}.listing where id = $id
                on conflict (kind, id) do update set version = excluded.version, visibility = excluded.visibility, title = excluded.title,
                    document = excluded.document""")
    }

    private static void tell(Sql sql, TenantId tenant, UUID id, long version) {
        sql.execute("insert into platform.outbox (tenant, kind, id, version) values (${tenant.code()}, 'sample', $id, $version)")
    }

    private void transaction(@groovy.transform.stc.ClosureParams(value = groovy.transform.stc.SimpleType, options = 'groovy.sql.Sql') Closure work) {
        def sql = database.sql()
        try {
            sql.withTransaction { work(sql) }
        } finally {
            sql.close()
        }
    }
}
