package io.qiqiao.admin.edge

import groovy.json.JsonOutput
import io.micronaut.web.router.Router
import io.qiqiao.codes.CreditCode
import io.qiqiao.identity.Role
import io.qiqiao.kernel.Ids
import io.qiqiao.kernel.Refusal
import io.qiqiao.tenancy.TenantId
import io.qiqiao.tenancy.web.HostName
import io.qiqiao.testkit.RawHttp
import io.qiqiao.testkit.TestServers
import io.qiqiao.testkit.WebSpec
import io.qiqiao.web.limit.Holder
import spock.lang.AutoCleanup
import spock.lang.Shared

/**
 * Names, hosts, ids, codes, parameters, headers and fields of ill will: some hundred of each at every build, 100,000 with
 * <code>-Dqiqiao.hostile=100000</code>, others with <code>-Dqiqiao.hostile.seed=…</code>.
 */
class HostileInputSpec extends WebSpec {

    static final COUNT = Integer.getInteger('qiqiao.hostile', 400)
    static final SEED = Long.getLong('qiqiao.hostile.seed', 20261126L)

    @Shared @AutoCleanup RawHttp raw = new RawHttp(server.port)
    @Shared TenantId own = database.tenant('440199', '试验区', '440000')
    @Shared texts = new HostileTexts(SEED)

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts': TestServers.elasticsearch().toString(), 'qiqiao.search.index-prefix': 'hostile']
    }

    def "no name becomes a tenant, a schema, an id, a host or a code unless it is one to the letter"() {
        expect:
        COUNT.times {
            def text = texts.next()
            assert TenantId.find(text).stream().allMatch { text ==~ /[1-9][0-9]{5}([0-9]{3})?/ && it.schema() == 't_' + text }
            assert HostName.find(text).stream().allMatch { it.name() ==~ /[a-z0-9.\[\]:-]{1,253}/ && !it.name().contains('..') }
            assert CreditCode.find(text).stream().allMatch { text ==~ /[0-9A-Z]{18}/ }
            assert refusedOrId(text) ==~ /refused|[0-9a-f-]{36}/
            assert Holder.address(text).id().with { it.empty || it == text || it ==~ /[0-9a-f]{16}/ }
            assert Holder.recipient(text).id() ==~ /[0-9a-f]{32}/
        }
    }

    def "#what of ill will: no answer is a fault, and nothing in the database moves"() {
        given:
        def before = shape()
        def officer = bearer(officersToken())

        when:
        def faults = (1..COUNT).collect { request(officer) }
                .collect { [it, raw.exchange(it.head, it.body)] }
                .findAll { it[1].status >= 500 && !it[1].body.contains('"code":"search-down"') }
                .collect { "${it[0].head.take(300)} ${new String(it[0].body as byte[], 'UTF-8').take(300)} => ${it[1].status}".toString() }

        then:
        faults.take(5) == []
        shape() == before
        send('GET', hostOf(tianhe), '/', [Accept: 'text/html']).status == 200

        where:
        what                | request
        'hosts'             | { sent('GET', '/', [:], texts.inHeader()) }
        'paths'             | { caller -> sent('GET', filled(texts.pick(addresses())), texts.pick([[:], caller])) }
        'parameters'        | { caller -> sent('GET', bare(texts.pick(addresses())) + '?' + parameters(), texts.pick([[:], caller])) }
        'headers'           | { sent('GET', texts.pick(['/', '/search', '/api/search', '/sign-in', '/assets/x/qiqiao.css']), [(texts.pick(HEADERS)): texts.inHeader()]) }
        'fields of a form'  | { sent('POST', '/sign-in', ['Content-Type': 'application/x-www-form-urlencoded', 'Sec-Fetch-Site': 'same-origin'], hostOf(own), form()) }
        'fields of JSON'    | { caller -> sent('POST', texts.pick(['/api/sessions', '/api/institutions', '/api/products', '/api/policies', '/api/demands']), ['Content-Type': 'application/json'] + caller, hostOf(own), json()) }
    }

    static final HEADERS = ['Accept', 'Accept-Language', 'Accept-Encoding', 'Authorization', 'Cookie', 'If-None-Match', 'If-Modified-Since', 'Range', 'Origin', 'Referer',
            'Sec-Fetch-Site', 'HX-Request', 'HX-Target', 'X-Request-Id', 'X-Forwarded-Host', 'X-Forwarded-For', 'X-Forwarded-Proto', 'Forwarded', 'Content-Type', 'Expect', 'User-Agent', 'Upgrade', 'traceparent']
    static final PARAMETERS = ['q', 'text', 'after', 'size', 'kind', 'region', 'category', 'sort', 'lang', 'next', 'token', 'page', 'from', 'to', 'state', 'tenant', 'id', 'x']
    static final FIELDS = ['login', 'password', 'membership', 'next', 'name', 'title', 'creditCode', 'region', 'categories', 'phone', 'visibility', 'kind', 'content', 'id', 'token']

    private Map sent(String method, String path, Map<String, String> headers = [:], String host = hostOf(own), byte[] body = new byte[0]) {
        def lines = ["$method $path HTTP/1.1", "Host: $host", *headers.collect { name, value -> "$name: $value" }]
        if (!headers.containsKey('Accept')) {
            lines << 'Accept: text/html, application/json'
        }
        if (method == 'POST') {
            lines << "Content-Length: $body.length"
        }
        [head: lines.join('\r\n') + '\r\n\r\n', body: body]
    }

    /** The addresses of everything that is read. */
    private List<String> addresses() {
        bean(Router).uriRoutes().filter { it.httpMethodName == 'GET' }.map { it.uriMatchTemplate.toPathString() }
                .filter { !it.startsWith('/webjars') }.distinct().sorted().toList()
    }

    private String filled(String address) {
        address.contains('{') ? address.replaceAll(/\{[^}]*}/) { texts.inAddress() } : address + '/' + texts.inAddress()
    }

    private static String bare(String address) {
        address.replaceAll(/\{[^}]*}/, '01900000-0000-7000-8000-000000000000')
    }

    private String parameters() {
        (1..3).collect { texts.pick(PARAMETERS) + '=' + texts.inAddress() }.join('&')
    }

    private byte[] form() {
        FIELDS.take(4).collect { "$it=${URLEncoder.encode(texts.next(), 'UTF-8')}" }.join('&').bytes
    }

    private byte[] json() {
        def value = { texts.pick([texts.next(), texts.next(), texts.next(), [texts.next()], [(texts.next()): 1], 1e300, -1, null, true]) }
        def text = JsonOutput.toJson(FIELDS.collectEntries { [it, value()] } + [(texts.next()): value()])
        (texts.pick([0, 0, 0, 0, 1]) ? text.reverse() : text).getBytes('UTF-8')
    }

    private static String refusedOrId(String text) {
        try {
            Ids.of(text).toString()
        } catch (Refusal ignored) {
            'refused'
        }
    }

    private String officersToken() {
        person('hostile-officer', own, Role.OFFICER)
        token('hostile-officer', hostOf(own))
    }

    /** Roles, schemas, tables, tenants: none of it may be other afterwards. */
    private Map shape() {
        def sql = database.sql()
        try {
            ['select rolname as n from pg_roles', 'select nspname as n from pg_namespace', "select schemaname || '.' || tablename as n from pg_tables",
             'select code || state as n from control.tenant'].collectEntries { [it, sql.rows(it)*.n.findAll { !it.startsWith('pg_t') }.toSet()] }
        } finally {
            sql.close()
        }
    }
}
