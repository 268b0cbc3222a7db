package io.qiqiao.admin.isolation.attempt

import io.micronaut.web.router.Router
import io.qiqiao.admin.isolation.IsolationCheck
import io.qiqiao.admin.isolation.operation.Operation
import io.qiqiao.admin.isolation.operation.Operations
import io.qiqiao.admin.isolation.scene.Scene
import io.qiqiao.admin.isolation.scene.Variant
import io.qiqiao.admin.isolation.web.WebClient
import io.qiqiao.admin.isolation.web.WebRequest
import io.qiqiao.testkit.TestServers
import io.qiqiao.testkit.WebSpec
import groovy.sql.Sql
import spock.lang.AutoCleanup
import spock.lang.Requires
import spock.lang.Shared

/**
 * Every GET of the whole program, asked by everybody there is about what there is: no row of any table of any schema is written, but for what
 * <code>gets-that-change.csv</code> says, with why. Whoever has a GET write something has to say so there. Not part of the build yet: its table is not whole;
 * <code>-Dqiqiao.reading=true</code> runs it, and leaves what it found in <code>target/gets-that-change.csv</code>.
 */
@Requires({ Boolean.getBoolean('qiqiao.reading') })
class ReadingChangesNothingSpec extends WebSpec {

    static final long SEED = Long.getLong('qiqiao.isolation.seed', 20261129L)
    static final Set<Variant> ASKED = EnumSet.of(Variant.DRAFT, Variant.PUBLIC)

    /** Written by what works in the background, nobody asking; each row of it is about something that was done before. */
    static final List<String> BY_THEMSELVES = ['platform.audit_post', 'platform.audit_seal', 'platform.job']

    @Shared @AutoCleanup IsolationCheck check
    @Shared @AutoCleanup WebClient asking
    @Shared @AutoCleanup Sql sql

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts'     : TestServers.elasticsearch().toString(),
                                 'qiqiao.search.index-prefix'   : 'reading',
                                 'qiqiao.matching.enabled'      : true,
                                 'qiqiao.matching.poll'         : 'PT0.2S',
                                 'qiqiao.limits.enabled'        : false,
                                 'datasources.migrator.url'     : database.url,
                                 'datasources.migrator.username': 'qiqiao_migrator']
    }

    def setupSpec() {
        check = IsolationCheck.prepare(application, [server.URI], SEED) {}
        asking = WebClient.of([server.URI])
        sql = database.sql()
    }

    def "no GET writes a row, but for those that say why"() {
        given:
        awaitQuiet()
        def operations = Operations.list(bean(Router)).findAll { it.safe && Paths.canFill(it) }
        def asked = [:].withDefault { [] as Set }
        def written = [:].withDefault { [:] }

        when:
        def since = database.sql().firstRow('select clock_timestamp() as now').now
        def before = footprints()
        operations.each { operation ->
            requests(operation).each { asked[operation.path()] << asking.ask(it).status() }
            def after = footprints()
            after.findAll { table, print -> before[table] != print }.keySet().each { written[operation.path()][it] = true }
            before = after
        }
        def found = written.collectMany { path, tables -> tables.keySet().collect { "$path,${ofAnyTenant(it)}".toString() } }.unique().sort()
        new File('target/gets-that-change.csv').setText(found.join('\n') + '\n', 'UTF-8')
        println "${operations.size()} GETs; never answered: ${asked.findAll { path, statuses -> !statuses.any { it < 400 } }}"

        then: 'every route that can be asked was answered to somebody'
        asked.every { path, statuses -> statuses.every { it < 500 } }
        asked.findAll { path, statuses -> !statuses.any { it < 400 } }.keySet() - UNANSWERED == [] as Set

        and:
        found.findAll { !(it in declared()) && !("*,${it.split(',')[1]}".toString() in declared()) } == []
        declared().values().every { it.length() > 10 }

        and: 'what is in the audit of it is what a reader leaves there'
        actions(since) - READERS == [] as Set
    }

    /** What readers leave in the audit: that they were refused, read a person's page, took a copy along, or were on a visit. */
    static final Set<String> READERS = ['refusal', 'member-reading', 'visit-reading', 'export']

    /** What is about secrets, providers and files that only who was given them can name: nobody has one here. */
    static final Set<String> UNANSWERED = ['/assets/{hash}/{name}', '/webjars/{name}', '/feeds/{selector}/policies.atom', '/feeds/{selector}/policies.json', '/unsubscribe/{selector}',
                                           '/sign-in/oidc/{name}', '/sign-in/oidc/{name}/callback', '/register/account', '/register/done', '/register/enterprise', '/register/figures', '/register/size',
                                           '/api/registrations/{id}', '/first-operator', '/style', '/api/industries/{code}']

    /** The route and the table, with why. */
    private static Map<String, String> declared() {
        ReadingChangesNothingSpec.getResource('/gets-that-change.csv').readLines('UTF-8').drop(1).findAll { it }.collectEntries {
            def cells = it.split(',', 3)
            ["${cells[0]},${cells[1]}".toString(), cells[2]]
        }
    }

    private List<WebRequest> requests(Operation operation) {
        def scene = check.scene()
        def queries = new Queries(scene, new Cursors(asking)).of(operation).take(2)
        new Callers(scene).here().collectMany { caller ->
            paths(operation, scene).collectMany { path -> queries.collect { caller.dressed(operation, WebRequest.get(caller.host(), path + it)) } }
        }
    }

    private static List<String> paths(Operation operation, Scene scene) {
        operation.variables().empty ? [operation.path()] : Paths.of(operation, scene.self(), ASKED).toList().unique().take(40)
    }

    /** Of each table how many rows there are, and which versions of them. */
    private Map<String, String> footprints() {
        def schemas = ['control', 'platform'] + check.scene().tenants()*.id()*.schema()
        def tables = sql.rows('''select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and c.relname not like 'databasechangelog%' order by 1''')*.name.findAll { it.split(/\./)[0] in schemas }
        def each = tables.collect { "select '$it' as name, count(*) || ' ' || coalesce(sum(hashtextextended(ctid::text || xmin::text, 0)), 0) as print from $it" }
        sql.rows(each.join(' union all ')).collectEntries { [it.name, it.print] }.findAll { !(ofAnyTenant(it.key) in BY_THEMSELVES) }
    }

    private static String ofAnyTenant(String table) {
        table.replaceFirst(/^t_[^.]+\./, 'tenant.')
    }

    /** Waits until what the scene began is done. */
    private void awaitQuiet() {
        def last = footprints()
        def quiet = 0
        for (int i = 0; i < 240 && quiet < 8; i++) {
            sleep(500)
            def now = footprints()
            quiet = now == last ? quiet + 1 : 0
            last = now
        }
        assert quiet >= 8: 'the background goes on writing'
    }

    private Set<String> actions(Object since) {
        (['platform'] + check.scene().tenants()*.id()*.schema()).collectMany {
            sql.rows("select distinct action from ${it}.audit_entry where happened_at > ?".toString(), [since])*.action
        } as Set
    }
}
