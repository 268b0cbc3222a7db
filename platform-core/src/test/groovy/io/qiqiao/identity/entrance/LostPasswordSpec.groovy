package io.qiqiao.identity.entrance

import com.icegreen.greenmail.util.GreenMail
import com.icegreen.greenmail.util.ServerSetup
import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.NewAccount
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.testkit.SettableClock
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

import java.time.Duration

class LostPasswordSpec extends WebSpec {

    static final FRESH = 'plum-lantern-otter'

    @Shared GreenMail mail
    def soon = new PollingConditions(timeout: 60, delay: 0.05)

    @Override
    Map<String, Object> configuration() {
        // What other specs left waiting would be sent as soon as there is a server.
        database.sql().execute('delete from platform.message_post')
        mail = new GreenMail(ServerSetup.SMTP.dynamicPort())
        mail.start()
        super.configuration() + ['spec.clock'     : true,
                                 'qiqiao.mail.host': 'localhost', 'qiqiao.mail.port': mail.smtp.port, 'qiqiao.mail.from': 'noreply@qiqiao.example',
                                 'qiqiao.notices.poll': 'PT0.05S']
    }

    def cleanupSpec() {
        mail.stop()
    }

    def "a link to the owner's mailbox lets them choose a new password, once, and signs out everybody else"() {
        given:
        def (login, email, account) = somebody()
        def held = token(login, hostOf(tianhe))

        when:
        def asked = ask(naming.call(login, email))
        def link = linkSentTo(email)

        then:
        asked.status == 200
        asked.body.contains('请查收消息')
        link.host == hostOf(tianhe)
        send('GET', hostOf(tianhe), link.path + '?' + link.query, [Accept: 'text/html']).body.contains(login)

        when: 'a weak one is refused and leaves the link open'
        def weak = choose(link, 'password123')

        then:
        weak.status == 422
        weak.body.contains('太常见')

        when:
        def done = choose(link, FRESH)

        then:
        done.status == 200
        done.body.contains('新密码已经生效')
        signIn(login, PASSWORD).status == 401
        signIn(login, FRESH).status == 200
        soon.eventually { assert send('GET', hostOf(tianhe), '/api/inbox', bearer(held)).status == 401 }

        and: 'it works once'
        choose(link, 'granite-violin-moss').status == 404

        where:
        naming << [{ name, address -> name }, { name, address -> address.toUpperCase() }]
    }

    def "whoever has no account gets the same answer, and no mail goes out"() {
        given:
        def (login, email) = somebody()

        when:
        def unknown = ask('nobody-' + UUID.randomUUID())
        def known = ask(login)
        linkSentTo(email)

        then:
        unknown.status == known.status
        unknown.body.replaceAll(/nonce|[0-9a-f-]{36}/, '') == known.body.replaceAll(/nonce|[0-9a-f-]{36}/, '')
        mail.receivedMessages.count { it.allRecipients*.toString() == [email] } == 1
    }

    def "a link is open until just before its end: #after"() {
        given:
        def (login, email) = somebody()
        ask(login)
        def link = linkSentTo(email)

        when:
        clock.pass(after)

        then:
        choose(link, FRESH).status == status

        where:
        after                                         || status
        Duration.ofMinutes(30) - Duration.ofMillis(1) || 200
        Duration.ofMinutes(30)                        || 404
    }

    def "an account is sent three links within an hour and no more"() {
        given: 'without the page, which answers before it looks'
        def (login, email, account) = somebody()
        def send = { bean(ResetLinks).send(bean(Accounts).find(account).get(), tianhe) }

        when:
        4.times { send() }

        then:
        links(account) == 3

        when:
        clock.pass(Duration.ofHours(1) - Duration.ofMillis(1))
        send()

        then:
        links(account) == 3

        when:
        clock.pass(Duration.ofMillis(1))
        send()

        then:
        links(account) == 4
    }

    def "on a host where they are nobody the link leads to the platform's own"() {
        given:
        def (login, email) = somebody()

        when:
        submit(hostOf(yangdong), '/lost-password', [login: login])

        then:
        linkSentTo(email).host == 'localhost'
    }

    def "whoever is suspended gets no link, and theirs is closed"() {
        given:
        def (login, email, account) = somebody()
        ask(login)
        def link = linkSentTo(email)
        database.sql().execute("update control.account set state = 'suspended' where id = ?", [account])

        expect:
        choose(link, FRESH).status == 404
    }

    SettableClock getClock() {
        bean(SettableClock)
    }

    List somebody() {
        def login = 'lost-' + UUID.randomUUID().toString().take(8)
        def email = login + '@example.cn'
        def account = bean(Accounts).create(new NewAccount(login, '健忘', email, null, PASSWORD))
        bean(Memberships).grant(account.id(), tianhe, Role.STATION, PartyRef.BUREAU)
        [login, email, account.id()]
    }

    Answer ask(String name) {
        submit(hostOf(tianhe), '/lost-password', [login: name])
    }

    Answer choose(URI link, String password) {
        submit(link.host, '/password-reset', [token: link.query.split('=')[1], password: password])
    }

    Answer signIn(String login, String password) {
        send('POST', hostOf(tianhe), '/api/sessions', [:], [login: login, password: password])
    }

    int links(UUID account) {
        database.sql().firstRow("select count(*) n from control.single_use_link where account = ? and purpose = 'password-reset'", [account]).n
    }

    URI linkSentTo(String email) {
        String body = null
        soon.eventually {
            def last = mail.receivedMessages.findAll { it.allRecipients*.toString() == [email] }.find()
            assert last != null
            body = last.content.getBodyPart(0).content.toString()
        }
        URI.create((body =~ /https?:\S+/)[0])
    }
}
