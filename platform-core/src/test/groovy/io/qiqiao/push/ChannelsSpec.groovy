package io.qiqiao.push

import com.sun.net.httpserver.HttpServer
import groovy.json.JsonSlurper
import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.NewAccount
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.kernel.Refusal
import io.qiqiao.notice.Mailbox
import io.qiqiao.push.channel.Webhooks
import io.qiqiao.push.rule.Rhythm
import io.qiqiao.push.wish.Preference
import io.qiqiao.push.wish.Preferences
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.SettableClock
import spock.lang.AutoCleanup
import spock.lang.Shared

import javax.crypto.Mac
import javax.crypto.spec.SecretKeySpec
import java.time.Clock
import java.time.Duration
import java.util.concurrent.ConcurrentLinkedQueue

class ChannelsSpec extends PushingSpec {

    @Shared @AutoCleanup('stop') Called called = new Called()

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.clock': true, 'qiqiao.push.index-wait': 'PT0S', 'qiqiao.push.webhook.private-addresses': true, 'qiqiao.push.webhook.plain-http': true]
    }

    /** Ids of what had been written to others; a message itself changes while it is sent. */
    Set<UUID> before = []

    def setup() {
        clean()
        before = CurrentTenant.call(jiangan) { bean(Mailbox).list(null, 50).items() }*.id() as Set
        called.got.clear()
        called.answers.clear()
    }

    def "mail leaves at once, within the budget; what is beyond comes with the next weekly digest, and one link ends it"() {
        given:
        def (id) = enterprises(jiangan, 1) { 10 }
        def account = member('mail-' + id, id)
        prefer(id, account, Rhythm.AT_ONCE, Rhythm.OFF, 1)

        when:
        def first = published(city, [title: '第一条', eligibility: staffBelow(50)])
        ended(city, first)

        then:
        soon.eventually { assert mails()*.subject() == ['1 条政策与贵企业有关：第一条'] }
        mails()[0].recipient() == "mail-${id}@example.cn"

        when:
        ['第二条', '第三条'].each { ended(city, published(city, [title: it, eligibility: staffBelow(50)])) }
        settled()

        then: 'the inbox has all of them'
        rows(jiangan, 'select id from $inbox_item').size() == 3
        mails().size() == 1

        when:
        bean(SettableClock).pass(Duration.ofDays(8))

        then:
        soon.eventually { assert mails().size() == 2 }
        mails()[0].subject().startsWith('2 条政策与贵企业有关')
        mails()[0].body().contains('第二条') && mails()[0].body().contains('第三条')

        when:
        def link = (mails()[0].body() =~ /http:\/\/[^\s]+(\/unsubscribe\/\w+)/)[0][1]

        then: 'following it changes nothing yet'
        send('GET', hostOf(jiangan), link, [Accept: 'text/html']).body.contains('确认退订')
        send('GET', hostOf(jianghan), link, [Accept: 'text/html']).status == 404
        CurrentTenant.call(jiangan) { bean(Preferences).get(id) }.mail() == Rhythm.AT_ONCE

        when:
        submit(hostOf(jiangan), link, [:])

        then:
        CurrentTenant.call(jiangan) { bean(Preferences).get(id) }.mail() == Rhythm.OFF
    }

    def "a daily digest holds what came in the meantime; who no longer acts for the enterprise gets no mail"() {
        given:
        def (id, left) = enterprises(jiangan, 2) { 10 }
        def account = member('daily-' + id, id)
        prefer(id, account, Rhythm.DAILY, Rhythm.OFF, null)
        prefer(left, account, Rhythm.DAILY, Rhythm.OFF, null)

        when:
        ['甲', '乙'].each { ended(city, published(city, [title: it, eligibility: staffBelow(50)])) }
        settled()

        then:
        mails().empty

        when:
        bean(SettableClock).pass(Duration.ofDays(1))

        then:
        soon.eventually { assert mails().size() == 1 }
        mails()[0].body().contains('甲') && mails()[0].body().contains('乙')
        soon.eventually { assert rows(jiangan, 'select distinct state from $push_dispatch where enterprise = ?', [left])*.state == ['dropped'] }
    }

    def "a call is signed with its time, names policies and no person, and is made again until it is accepted"() {
        given:
        def (id) = enterprises(jiangan, 1) { 10 }
        def account = member('call-' + id, id)
        def secret = CurrentTenant.call(jiangan) { bean(Webhooks).set(id, called.address, account) }
        prefer(id, account, Rhythm.OFF, Rhythm.AT_ONCE, null)
        called.answers.addAll([500, 302])

        when:
        def policy = published(city, [title: '技改', eligibility: staffBelow(50)])
        ended(city, policy)
        triedTimes(1)
        bean(SettableClock).pass(Duration.ofSeconds(31))
        triedTimes(2)
        bean(SettableClock).pass(Duration.ofSeconds(61))
        soon.eventually { assert called.got.size() == 3 }

        then:
        soon.eventually { assert rows(jiangan, 'select state, attempts from $push_webhook_call') == [[state: 'sent', attempts: 3]] }
        with(called.got.last()) {
            def body = new JsonSlurper().parseText(it.body)
            body.event == 'policy.delivered'
            body.policies*.policy == [policy.id().toString()]
            !it.body.contains('example.cn') && !it.body.contains(account.toString())
            def (time, code) = it.signature.split(',').collect { part -> part.split('=')[1] }
            code == hmac(secret, time + '.' + it.body)
            Math.abs((time as long) - bean(Clock).instant().epochSecond) < 2
        }
        called.got*.call.toSet().size() == 1

        and: 'the secret lies encrypted'
        !rows(jiangan, 'select secret from $push_webhook')[0].secret.contains(secret)
    }

    /** The call was made, and what became of it is noted. */
    private void triedTimes(int times) {
        soon.eventually { assert rows(jiangan, 'select attempts from $push_webhook_call')*.attempts == [times] }
    }

    private void settled() {
        soon.eventually { assert database.sql().firstRow("select count(*) as turns from platform.push_turn where due_at <= ? ", [java.sql.Timestamp.from(bean(Clock).instant())]).turns == 0 }
    }

    private List mails() {
        CurrentTenant.call(jiangan) { bean(Mailbox).list(null, 50).items() }.findAll { !(it.id() in before) }
    }

    private UUID member(String login, UUID enterprise) {
        def account = bean(Accounts).create(new NewAccount(login, login, login + '@example.cn', null, PASSWORD)).id()
        bean(Memberships).grant(account, jiangan, Role.ENTERPRISE, new PartyRef('enterprise', enterprise.toString()))
        account
    }

    private void prefer(UUID enterprise, UUID account, Rhythm mail, Rhythm webhook, Integer messages) {
        CurrentTenant.run(jiangan) {
            bean(Preferences).set(enterprise, new Preference(false, false, messages, mail, webhook), account)
        }
    }

    private static String hmac(String secret, String text) {
        def mac = Mac.getInstance('HmacSHA256')
        mac.init(new SecretKeySpec(secret.getBytes('UTF-8'), 'HmacSHA256'))
        mac.doFinal(text.getBytes('UTF-8')).encodeHex().toString()
    }

    /** An enterprise's own system. */
    static class Called {

        final Queue<Map> got = new ConcurrentLinkedQueue<>()
        final Queue<Integer> answers = new ConcurrentLinkedQueue<>()
        private final HttpServer server = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 0).tap {
            createContext('/') { exchange ->
                got << [body: exchange.requestBody.getText('UTF-8'), signature: exchange.requestHeaders.getFirst('Qiqiao-Signature'), call: exchange.requestHeaders.getFirst('Qiqiao-Call')]
                exchange.sendResponseHeaders(answers.poll() ?: 204, -1)
                exchange.close()
            }
            start()
        }

        String getAddress() {
            "http://127.0.0.1:${server.address.port}/hook"
        }

        void stop() {
            server.stop(0)
        }
    }
}
