package io.qiqiao.testkit

import groovy.sql.Sql
import io.qiqiao.schema.PlatformSchemas
import io.qiqiao.schema.TenantSchemas
import io.qiqiao.tenancy.TenantId
import org.postgresql.ds.PGSimpleDataSource

import javax.sql.DataSource

/** A real PostgreSQL with Qiqiao's roles and schemas, one for all specs of a run. */
class TestDatabase {

    private static TestDatabase instance

    final String url
    private final TenantSchemas tenantSchemas

    static synchronized TestDatabase get() {
        instance = instance ?: new TestDatabase(TestServers.postgres().jdbcUrl())
    }

    /** On a server of one's own, which lets every role in: to be killed, say. */
    static TestDatabase on(String url) {
        new TestDatabase(url)
    }

    private TestDatabase(String url) {
        this.url = url
        PlatformSchemas.makeRoles(as('postgres'))
        PlatformSchemas.migrate(as('qiqiao_migrator'))
        tenantSchemas = new TenantSchemas(as('qiqiao_migrator'))
    }

    /** Connections as one of the database's roles, past every door: for looking behind the program's back. */
    DataSource as(String role) {
        new PGSimpleDataSource(url: url, user: role)
    }

    /** SQL as the superuser. */
    Sql sql() {
        new Sql(as('postgres'))
    }

    /** A tenant with its region, schema and role, below its parent, ready to be used; made once. */
    TenantId tenant(String code, String name = code, String parent = null) {
        def id = TenantId.of(code)
        def sql = sql()
        try {
            def above = parent ? sql.firstRow('select path from control.tenant where code = ?', [parent]).path : '/'
            def path = above + code + '/'
            sql.execute('insert into control.region (code, name, level) values (?, ?, ?) on conflict do nothing',
                    [code, name, 'district'])
            sql.execute('''insert into control.tenant (code, name, portal_name, parent, path, state, opened_at, changed_at)
                    values (?, ?, ?, ?, ?, 'active', now(), now()) on conflict do nothing''',
                    [code, name, name + '中小企业服务平台', parent, path])
            sql.execute('insert into platform.tenant (code, role, path, name, state) values (?, ?, ?, ?, ?) on conflict do nothing',
                    [code, id.schema(), path, name, 'active'])
        } finally {
            sql.close()
        }
        tenantSchemas.makeRole(id)
        tenantSchemas.makeSchema(id)
        tenantSchemas.grantRights(id)
        id
    }
}
