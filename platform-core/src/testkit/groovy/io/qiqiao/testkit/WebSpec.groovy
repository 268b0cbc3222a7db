package io.qiqiao.testkit

import groovy.json.JsonOutput
import groovy.json.JsonSlurper
import io.micronaut.runtime.server.EmbeddedServer
import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.NewAccount
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.tenancy.TenantId
import spock.lang.AutoCleanup
import spock.lang.Shared

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse

/** A spec that calls the application over HTTP, on whatever host name it likes. */
abstract class WebSpec extends PlatformSpec {

    static {
        // The client may say which host it means: no name has to be resolved.
        System.setProperty('jdk.httpclient.allowRestrictedHeaders', 'host,origin,connection')
    }

    static final String PASSWORD = 'correct-horse-battery'

    @Shared @AutoCleanup EmbeddedServer server = bean(EmbeddedServer).start()
    @Shared @AutoCleanup HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build()

    @Override
    Map<String, Object> configuration() {
        ['micronaut.server.port': -1, 'qiqiao.identity.password.memory-kib': 1024,
         // Specs of other things have officers without a telephone.
         'qiqiao.identity.factor.waived': true]
    }

    /** The host name under which a tenant is found. */
    String hostOf(TenantId tenant) {
        tenant.code() + '.localhost'
    }

    /** Calls {@code path} on {@code host}; a body that is no text is sent as JSON. */
    Answer send(String method, String host, String path, Map<String, String> headers = [:], Object body = null) {
        sendTo(server, method, host, path, headers, body)
    }

    /** The same of another process than the spec's own. */
    Answer sendTo(EmbeddedServer process, String method, String host, String path, Map<String, String> headers = [:], Object body = null) {
        def request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:$process.port$path"))
                .header('Host', host)
        def sent = [Accept: 'application/json', 'Accept-Language': 'zh-CN'] + (body == null ? [:] : ['Content-Type': 'application/json']) + headers
        sent.each { name, value -> request.header(name, value) }
        def content = body == null ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(body instanceof CharSequence ? body.toString() : JsonOutput.toJson(body))
        new Answer(client.send(request.method(method, content).build(), HttpResponse.BodyHandlers.ofString()))
    }

    /** Sends a form as a page of {@code host} would. */
    Answer submit(String host, String path, Map<String, String> fields, Map<String, String> headers = [:]) {
        def form = fields.collect { name, value -> "${URLEncoder.encode(name, 'UTF-8')}=${URLEncoder.encode(value, 'UTF-8')}" }.join('&')
        send('POST', host, path, ['Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html',
                                  'Sec-Fetch-Site': 'same-origin'] + headers, form)
    }

    /** Somebody with a role in a tenant, made once by login; their password is {@link #PASSWORD}. */
    UUID person(String login, TenantId tenant, Role role = Role.OFFICER, PartyRef party = PartyRef.BUREAU) {
        def account = bean(Accounts).findBySignInName(login)
                .orElseGet { bean(Accounts).create(new NewAccount(login, login, null, null, PASSWORD)) }
        if (role == Role.BREAK_GLASS) {
            return visiting(account.id(), tenant)
        }
        tenant == null ? bean(Memberships).grantOperator(account.id())
                : bean(Memberships).grant(account.id(), tenant, role, party)
        account.id()
    }

    /** An operator on a visit, behind the program's back. */
    private UUID visiting(UUID account, TenantId tenant) {
        def sql = database.sql()
        try {
            sql.execute('''insert into control.membership (id, account, tenant, role, party_kind, state, created_at, changed_at, expires_at)
                    values (?, ?, ?, 'break-glass', 'bureau', 'active', now(), now(), now() + interval '1 hour') on conflict do nothing''',
                    [UUID.randomUUID(), account, tenant.code()])
        } finally {
            sql.close()
        }
        account
    }

    /** An access token for {@code login}, got as a script gets it. */
    String token(String login, String host, String membership = null) {
        def signIn = { send('POST', host, '/api/sessions', [:], [login: login, password: PASSWORD, membership: membership]) }
        def answer = signIn()
        // The program looks for new tenants now and then.
        for (int i = 0; i < 50 && answer.status == 404; i++) {
            sleep(100)
            answer = signIn()
        }
        assert answer.status == 200: answer.body
        answer.json.accessToken
    }

    static Map<String, String> bearer(String token) {
        [Authorization: "Bearer $token".toString()]
    }

    /** What came back. */
    static class Answer {
        final int status
        final String body
        private final HttpResponse<String> response

        Answer(HttpResponse<String> response) {
            this.response = response
            this.status = response.statusCode()
            this.body = response.body()
        }

        String header(String name) {
            response.headers().firstValue(name).orElse(null)
        }

        Object getJson() {
            new JsonSlurper().parseText(body)
        }

        /** The cookies that were set, by name, with their attributes. */
        Map<String, String> getCookies() {
            response.headers().allValues('Set-Cookie').collectEntries { [it.split('=', 2)[0], it.split('=', 2)[1]] }
        }

        /** The cookies as a browser sends them back. */
        String getCookieHeader() {
            cookies.collect { name, value -> "$name=${value.split(';')[0]}" }.join('; ')
        }
    }
}
