package io.qiqiao.identity

import ch.qos.logback.classic.Level
import ch.qos.logback.classic.Logger
import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.core.ConsoleAppender
import ch.qos.logback.core.read.ListAppender
import com.icegreen.greenmail.util.GreenMail
import com.icegreen.greenmail.util.ServerSetup
import io.qiqiao.identity.factor.RecoveryCode
import io.qiqiao.identity.secret.Secret
import io.qiqiao.testkit.WebSpec
import org.apache.commons.codec.binary.Base32
import org.slf4j.LoggerFactory
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

/** What nobody may guess, and where it must not turn up. */
class SecretsSpec extends WebSpec {

    static final FRESH = 'plum-lantern-otter'

    @Shared GreenMail mail
    @Shared ListAppender<ILoggingEvent> log = new ListAppender<>()
    def soon = new PollingConditions(timeout: 60, delay: 0.05)

    @Override
    Map<String, Object> configuration() {
        // What other specs left waiting would be sent as soon as there is a server.
        database.sql().execute('delete from platform.message_post')
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort())
        mail.start()
        super.configuration() + ['spec.probe': true, 'qiqiao.mail.host': 'localhost', 'qiqiao.mail.port': mail.smtp.port, 'qiqiao.mail.from': 'noreply@qiqiao.example', 'qiqiao.notices.poll': 'PT0.05S']
    }

    def setupSpec() {
        log.start()
        root().addAppender(log)
        ours().level = Level.TRACE
    }

    def cleanupSpec() {
        root().detachAppender(log)
        ours().level = Level.INFO
        mail.stop()
    }

    def "#what has #bits random bits, none of them fixed"() {
        given:
        def drawn = (1..200).collect { draw.call() }

        expect:
        drawn.every { it.length * 8 == bits }
        drawn*.encodeHex()*.toString().toSet().size() == 200
        (0..<bits).every { bit -> drawn.collect { (it[bit.intdiv(8)] >> (bit % 8)) & 1 }.toSet().size() == 2 }

        where:
        what                         | draw                                                                    || bits
        'a session\'s or link\'s secret' | { Base64.urlDecoder.decode(Secret.next().reveal()) }                || 256
        'a recovery code'            | { new Base32().decode(RecoveryCode.next().letters().toUpperCase()) }    || 80
    }

    def "tokens are signed by a curve of 256 bits, and every sign-in makes a session and a token of its own"() {
        given:
        person('secrets-again', tianhe)
        def signIn = { headers -> submit(hostOf(tianhe), '/sign-in', [login: 'secrets-again', password: PASSWORD], headers) }

        when:
        def first = signIn([:])
        def second = signIn([Cookie: first.cookieHeader])
        def planted = signIn([Cookie: 'qiqiao_session=' + 'A' * 43])

        then:
        [first, second, planted].collect { it.cookies['qiqiao_session'].split(';')[0] }.toSet().size() == 3
        [first, second, planted].collect { it.cookies['qiqiao_access'].split(';')[0] }.toSet().size() == 3
        [first, second, planted].every { it.cookies['qiqiao_session'].split(';')[0] ==~ /[A-Za-z0-9_-]{43}/ }
        !planted.cookies['qiqiao_session'].contains('A' * 43)
        send('GET', hostOf(tianhe), '/.well-known/jwks.json').json.keys.every { it.kty == 'EC' && it.crv == 'P-256' && !it.containsKey('d') }
    }

    def "no secret stands in the log, nor in an address but the one that a mail holds"() {
        given:
        def login = 'secrets-' + UUID.randomUUID().toString().take(8)
        def account = bean(Accounts).create(new NewAccount(login, '密言', "$login@canary.example.cn", '13866660101', PASSWORD))
        bean(Memberships).grant(account.id(), tianhe, Role.OFFICER, PartyRef.BUREAU)

        when: 'somebody signs in each way, makes a key, errs, and has lost their password'
        def browser = submit(hostOf(tianhe), '/sign-in', [login: login, password: PASSWORD])
        def token = token(login, hostOf(tianhe))
        def key = send('POST', hostOf(tianhe), '/api/keys', bearer(token), [name: '对接', permissions: ['listing-see']]).json.secret
        def pages = ['/account', '/account/api-keys', '/work'].collect { send('GET', hostOf(tianhe), it, [Cookie: browser.cookieHeader, Accept: 'text/html']) }
        submit(hostOf(tianhe), '/sign-in', [login: login, password: FRESH + '-wrong'])
        send('POST', hostOf(tianhe), '/api/sessions', [:], '{"login":"' + login + '","password":"' + FRESH + '-cut')
        send('GET', hostOf(tianhe), '/api/institutions', bearer(key))
        send('GET', hostOf(tianhe), '/api/institutions', bearer(token + 'x'))
        submit(hostOf(tianhe), '/lost-password', [login: login])
        def link = link("$login@canary.example.cn")
        def form = send('GET', hostOf(tianhe), link.path + '?' + link.query, [Accept: 'text/html'])
        def chosen = submit(hostOf(tianhe), '/password-reset', [token: link.query.split('=')[1], password: FRESH])
        def cookies = browser.cookies.values().collect { it.split(';')[0] }.findAll { it.length() > 30 }
        def secrets = [PASSWORD, FRESH, token, key, link.query.split('=')[1], '13866660101', "$login@canary.example.cn".toString()] + cookies

        then:
        [browser.status, form.status, chosen.status] == [303, 200, 200]
        pages*.status == [200, 200, 200]
        cookies.size() >= 2
        def lines = log.list.collect { line(it) }
        secrets.findAll { secret -> lines.any { it.contains(secret) } } == []

        and: 'the link\'s own page may lead to itself'
        def addresses = ([browser, chosen] + pages).collectMany { [it.header('Location') ?: ''] + (it.body =~ /(?:href|action|src|hx-\w+)="([^"]*)"/).collect { it[1] } }
        addresses.size() > 20
        (secrets - ["$login@canary.example.cn".toString()]).findAll { secret -> addresses.any { it.contains(secret) } } == []
    }

    def "what somebody sends begins no line of the log: #text.inspect()"() {
        given:
        def event = { ours().warn('Told {}', text, new IllegalStateException('because of ' + text)) }

        when:
        event.call()
        def written = line(log.list.last())

        then: 'of a message there is one line, and what an exception says stands indented'
        written.readLines().tail().every { it.startsWith('  | ') }
        written.readLines()[0].contains('Told ')
        written.readLines().size() > 3

        where:
        text << ['a\r\n2026-01-01T00:00:00.000Z ERROR forged', 'a\nb', 'a\rb', 'a\u2028b', 'a\u0085b', 'a\u000bb', 'plain']
    }

    def "fields for passwords are masked, pasteable and known to password managers: #path"() {
        given:
        person('secrets-fields', tianhe)
        def cookies = submit(hostOf(tianhe), '/sign-in', [login: 'secrets-fields', password: PASSWORD]).cookieHeader

        when:
        def body = send('GET', hostOf(tianhe), path, [Accept: 'text/html'] + (path == '/sign-in' ? [:] : [Cookie: cookies])).body
        def fields = (body =~ /<input[^>]*name="[^"]*(?i:password|present|fresh)[^"]*"[^>]*>/).collect { it }

        then:
        fields.size() == autocomplete.size()
        fields.every { it.contains('type="password"') && it =~ /value=""|^((?!value=).)*$/ && !it.contains('readonly') && !(it =~ /maxlength="(\d|[1-5]\d)"/) }
        fields.collect { (it =~ /autocomplete="([^"]*)"/)[0][1] } == autocomplete

        where:
        path                || autocomplete
        '/sign-in'          || ['current-password']
        '/account/password' || ['current-password', 'new-password']
    }

    def "no script of ours looks at what is pasted"() {
        given:
        def page = send('GET', hostOf(tianhe), '/sign-in', [Accept: 'text/html']).body
        def scripts = (page =~ /src="(\/assets\/[^"]+\.js)"/).collect { it[1] }

        expect:
        !scripts.empty
        scripts.every { !(send('GET', hostOf(tianhe), it).body =~ /(?i)paste|oncopy/) }
    }

    private URI link(String email) {
        String body = null
        soon.eventually {
            body = mail.receivedMessages.findAll { it.allRecipients*.toString() == [email] }
                    .collect { it.content.getBodyPart(0).content.toString() }.find { it.contains('token=') }
            assert body != null
        }
        URI.create((body =~ /https?:\S+token=\S+/)[0])
    }

    /** As it stands in the log that the program writes. */
    private static String line(ILoggingEvent event) {
        new String((root().getAppender('console') as ConsoleAppender<ILoggingEvent>).encoder.encode(event), 'UTF-8')
    }

    private static Logger root() {
        LoggerFactory.getLogger('ROOT') as Logger
    }

    private static Logger ours() {
        LoggerFactory.getLogger('io.qiqiao') as Logger
    }
}
