package io.qiqiao.admin

import io.micronaut.management.endpoint.annotation.Endpoint
import io.micronaut.web.router.Router
import io.micronaut.web.router.UriRouteInfo
import io.qiqiao.identity.Allowed
import io.qiqiao.identity.AnyoneMay
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Permission
import io.qiqiao.identity.Permissions
import io.qiqiao.identity.Role
import io.qiqiao.testkit.TestServers
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared

/**
 * Every route of the whole program, called by every role. What each needs stands in a table of its own, <code>routes.csv</code>, written apart from the code: whoever opens
 * a route further than before has to say so there.
 */
class EveryRouteSpec extends WebSpec {

    static final String ANYONE = 'anyone'
    static final String NOBODY_ID = '0190a3c8-0000-7000-8000-0000000fffff'

    @Shared Map<Role, String> tokens = [:]

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts': TestServers.elasticsearch().toString(), 'qiqiao.search.index-prefix': 'every-route', 'qiqiao.limits.enabled': false]
    }

    def setupSpec() {
        Role.values().each { role ->
            def login = "route-${role.code()}".toString()
            def own = role in [Role.INSTITUTION, Role.ENTERPRISE]
            person(login, role == Role.OPERATOR ? null : tianhe, role, own ? new PartyRef(role.code(), NOBODY_ID) : PartyRef.BUREAU)
            tokens[role] = token(login, hostOf(role))
        }
    }

    def "the table of routes is what the program declares"() {
        given:
        def declared = routes().collect { "${it.httpMethodName},${it.uriMatchTemplate.toString().replaceAll(/\{[?&][^}]*}/, '')},${needs(it).sort().join('|')}".toString() }.unique().sort()
        new File('target/routes.csv').setText((['method,path,needs'] + declared).join('\n') + '\n', 'UTF-8')

        expect: 'otherwise read who may do more than before, then take the lines over from target/routes.csv'
        (declared - table()) == []
        (table() - declared) == []
    }

    def "#role is refused every route that the table does not open to it"() {
        given:
        def closed = lines().findAll { ANYONE != it.needs && !mayOpen(role, it) }

        when:
        def answers = closed.collectEntries { [it.name, ask(role, it).status] }

        then:
        !closed.empty
        answers.findAll { it.value != 403 } == [:]

        where:
        role << Role.values()
    }

    def "#role opens every page and list that the table opens to it"() {
        given:
        def open = lines().findAll { it.method == 'GET' && ANYONE != it.needs && mayOpen(role, it) }

        when:
        def answers = open.collectEntries { [it.name, ask(role, it)] }

        then: 'whose record it is, is another rule; so is what a query lacks'
        open.size() > 3
        answers.findAll { !(it.value.status in [200, 303, 400, 403, 404, 422]) }.keySet() == [] as Set

        and: 'no browser keeps what somebody saw who was signed in'
        answers.findAll { it.value.status == 200 && it.value.header('Content-Type').startsWith('text/html') && it.value.header('Cache-Control') != 'no-store' }.keySet() == [] as Set

        where:
        role << Role.values()
    }

    def "a visitor is let into nothing that needs a permission"() {
        expect:
        lines().findAll { ANYONE != it.needs }.collectEntries { [it.name, ask(hostOf(tianhe), it, [:])] }
                .findAll { it.value.status != 401 && !(it.value.status == 303 && it.value.header('Location').startsWith('/sign-in')) }.keySet() == [] as Set
    }

    def "the operator is refused everything on a tenant's host, and finds nothing of any tenant's business on the platform's"() {
        given:
        def canary = "金丝雀${UUID.randomUUID()}"
        def officer = bearer(tokens[Role.OFFICER])
        assert send('POST', hostOf(tianhe), '/api/institutions', officer, [title: canary, visibility: 'private']).status == 201
        def pages = lines().findAll { it.method == 'GET' && ANYONE != it.needs && mayOpen(Role.OPERATOR, it) }

        expect:
        lines().findAll { !it.file }.collectEntries { [it.name, ask(hostOf(tianhe), it, bearer(tokens[Role.OPERATOR])).status] }.findAll { it.value != 403 } == [:]
        send('GET', hostOf(tianhe), '/api/institutions', officer).body.contains(canary)
        pages.findAll { ask(Role.OPERATOR, it).body.contains(canary) } == []
    }

    def "every entry of a menu leads where #role may go"() {
        given:
        def home = role == Role.OPERATOR ? '/console/tenants' : '/work'
        def page = send('GET', hostOf(role), home, bearer(tokens[role]) + [Accept: 'text/html'])
        def entries = (page.body =~ /(?s)<nav.*?<\/nav>/).collect { it }.join().findAll(/href="(\/[^"?#]*)"/) { it[1] }.unique()

        expect:
        page.status == 200
        entries.size() > 1
        entries.collectEntries { [it, send('GET', hostOf(role), it, bearer(tokens[role]) + [Accept: 'text/html']).status] }.findAll { it.value != 200 } == [:]

        where:
        role << Role.values()
    }

    /** A line of the table, with a path in which every variable stands for something nobody has. */
    static class Line {
        String method
        String template
        String needs

        String getName() {
            "$method $template"
        }

        boolean isPage() {
            !template.startsWith('/api/')
        }

        /** What pages are made of, and our public keys: the same on every host. */
        boolean isFile() {
            template =~ '^/(assets|webjars|.well-known)/'
        }

        String getPath() {
            template.replaceAll(/\{\/?code[^}]*}/, '449999').replaceAll(/\{library}/, 'products')
                    .replaceAll(/\{\/?[+]?[a-zA-Z]*[iI]d[^}]*}/, NOBODY_ID).replaceAll(/\{[^}]*}/, 'x')
        }
    }

    private List<Line> lines() {
        table().collect { it.split(',', 3) }.collect { new Line(method: it[0], template: it[1], needs: it[2]) }
    }

    private List<String> table() {
        getClass().getResource('/routes.csv').readLines('UTF-8').drop(1).findAll { it && !it.startsWith('#') }
    }

    private List<UriRouteInfo> routes() {
        bean(Router).uriRoutes().toList().findAll { !it.annotationMetadata.hasAnnotation(Endpoint) && it.httpMethodName != 'HEAD' }
    }

    /** What a route says in Java: its method, and only where that says nothing, its class. */
    private static List<String> needs(UriRouteInfo route) {
        def method = route.targetMethod.targetMethod
        if (method.getAnnotation(AnyoneMay)) {
            return [ANYONE]
        }
        def said = method.getAnnotation(Allowed) ?: classOf(route).getAnnotation(Allowed)
        said ? said.value()*.name() : [ANYONE]
    }

    /** The controller as it was written: one whose input is validated stands behind a class of the framework's. */
    private static Class<?> classOf(UriRouteInfo route) {
        def type = route.targetMethod.declaringType
        type.simpleName.endsWith('$Intercepted') ? type.superclass : type
    }

    private boolean mayOpen(Role role, Line line) {
        line.needs.split(/\|/).any { bean(Permissions).may(role, Permission.valueOf(it)) }
    }

    private Answer ask(Role role, Line line) {
        ask(hostOf(role), line, bearer(tokens[role]))
    }

    private Answer ask(String host, Line line, Map<String, String> headers) {
        send(line.method, host, line.path, [Accept: line.page ? 'text/html, */*;q=0.1' : '*/*'] + headers)
    }

    private String hostOf(Role role) {
        role == Role.OPERATOR ? 'localhost' : hostOf(tianhe)
    }
}
