package io.qiqiao.identity

import ch.qos.logback.classic.Level
import ch.qos.logback.classic.Logger
import ch.qos.logback.classic.spi.ILoggingEvent
import ch.qos.logback.core.AppenderBase
import io.micrometer.core.instrument.MeterRegistry
import io.qiqiao.testkit.WebSpec
import org.slf4j.LoggerFactory
import spock.lang.Shared

import java.util.concurrent.CopyOnWriteArrayList

/**
 * Whoever asks does not learn by the time an answer takes who has an account: before it is given the same is done for somebody as for nobody.
 * It is not timed but counted: passwords hashed, and statements sent to the database by whatever a route calls before it answers. What is left
 * to do when the answer is decided, the audit and all mail, is done beside it and is not in the count.
 */
class EqualWorkSpec extends WebSpec {

    private static int numbers
    @Shared Statements statements = new Statements()
    @Shared Logger queries = LoggerFactory.getLogger('io.micronaut.data.query') as Logger

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.tenancy.web.trusted-proxies': ['127.0.0.1'], 'qiqiao.notices.enabled': false]
    }

    def setupSpec() {
        ['tianhe', 'yangdong'].each { tenant ->
            ['known', 'chief', 'ended'].each { who -> account("equal-$who-$tenant", tenant, who == 'chief' ? Role.OFFICER : Role.ENTERPRISE) }
        }
        database.sql().execute("update control.account set state = 'suspended' where login like 'equal-ended-%'")
        bean(Accounts).create(NewAccount.invited('equal-asked', '受邀者', 'equal-asked@example.cn'))
        // A tenant's first registration makes its keys, whoever begins it.
        ['tianhe', 'yangdong'].each { submit(hostOf(this."$it"), '/register', [contact: 'equal-first@example.cn']) }
        queries.loggerContext.maxCallerDataDepth = 400
        statements.start()
        queries.level = Level.DEBUG
        queries.addAppender(statements)
    }

    def cleanupSpec() {
        queries.detachAppender(statements)
        queries.level = null
    }

    def "#door of #tenant does for #who what it does for nobody: #hashed passwords hashed"() {
        when:
        def some = work(door, tenant, name)
        def none = work(door, tenant, name.contains('@') ? "equal-ghost-${++numbers}@example.cn".toString() : "equal-ghost-${++numbers}".toString())

        then:
        some.status == none.status
        some.hashings == hashed
        none.hashings == hashed
        some.statements == none.statements

        and: 'the count counts'
        door == 'lost password' ? some.statements == [] : some.statements.size() > 3

        and: 'no mail is written before the answer'
        door == 'registration' || !some.statements.any { it.contains('outgoing_message') }

        where:
        [[door, hashed], who, tenant] << [
                [['API', 1], ['page', 1], ['lost password', 0], ['registration', 0]],
                ['a member', 'an officer', 'somebody suspended', 'somebody of another tenant', 'somebody invited'],
                ['tianhe', 'yangdong']].combinations()
        name = named(who, tenant, door)
    }

    private static String named(String who, String tenant, String door) {
        def other = tenant == 'tianhe' ? 'yangdong' : 'tianhe'
        def login = ['a member': "equal-known-$tenant", 'an officer': "equal-chief-$tenant", 'somebody suspended': "equal-ended-$tenant",
                     'somebody of another tenant': "equal-known-$other", 'somebody invited': 'equal-asked'][who].toString()
        door == 'registration' ? "$login@example.cn" : login
    }

    private void account(String login, String tenant, Role role) {
        def made = bean(Accounts).create(new NewAccount(login, login, "$login@example.cn", null, PASSWORD))
        bean(Memberships).grant(made.id(), this."$tenant", role, PartyRef.BUREAU)
    }

    private Map work(String door, String tenant, String name) {
        def host = hostOf(this."$tenant")
        def from = ['X-Forwarded-For': "198.18.${numbers.intdiv(200)}.${1 + ++numbers % 200}".toString()]
        statements.seen.clear()
        def before = hashings()
        def answer = switch (door) {
            case 'API' -> send('POST', host, '/api/sessions', from, [login: name, password: 'wrong-horse-battery'])
            case 'page' -> submit(host, '/sign-in', [login: name, password: 'wrong-horse-battery'], from)
            case 'lost password' -> submit(host, '/lost-password', [login: name], from)
            default -> submit(host, '/register', [contact: name], from)
        }
        [status: answer.status, hashings: hashings() - before, statements: statements.seen.toList()]
    }

    private int hashings() {
        bean(MeterRegistry).counter('qiqiao.password.hashings').count() as int
    }

    /**
     * Statements that a route sends before it answers: those in whose stack it stands, without the directory of tenants, which is read anew from
     * time to time, whoever asks.
     */
    static class Statements extends AppenderBase<ILoggingEvent> {

        final List<String> seen = new CopyOnWriteArrayList<>()

        @Override
        protected void append(ILoggingEvent event) {
            if (!event.formattedMessage.contains('from control.tenant') && event.callerData.any { it.className ==~ /io\.qiqiao\.(identity|registration)\.web\.\w+(Pages|Controller|Api)/ }) {
                seen << event.formattedMessage
            }
        }
    }
}
