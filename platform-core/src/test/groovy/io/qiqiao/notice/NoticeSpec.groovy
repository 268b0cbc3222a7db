package io.qiqiao.notice

import com.icegreen.greenmail.util.GreenMail
import com.icegreen.greenmail.util.ServerSetup
import io.micronaut.inject.qualifiers.Qualifiers
import io.micronaut.transaction.TransactionOperations
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

class NoticeSpec extends PlatformSpec {

    @Shared GreenMail server
    def soon = new PollingConditions(timeout: 60, delay: 0.05)

    @Override
    Map<String, Object> configuration() {
        // What other specs left waiting would be sent as soon as there is a server.
        database.sql().execute('delete from platform.message_post')
        server = new GreenMail(ServerSetup.SMTP.dynamicPort())
        server.start()
        ['qiqiao.mail.host'       : 'localhost', 'qiqiao.mail.port': server.smtp.port, 'qiqiao.mail.from': 'noreply@qiqiao.example',
         'qiqiao.notices.poll': 'PT0.05S', 'qiqiao.notices.back-off': 'PT0.05S', 'qiqiao.notices.attempts': 3]
    }

    def setup() {
        if (!server.running) {
            server.start()
        }
        server.purgeEmailFromAllMailboxes()
    }

    def cleanupSpec() {
        server.stop()
    }

    def "a mail written in a tenant's transaction is sent after it"() {
        when:
        def id = send(tianhe, Message.Mail.of('office@example.cn', '政策匹配提醒', '您有 3 条新政策。'))

        then:
        server.waitForIncomingEmail(10_000, 1)
        with(server.receivedMessages[0]) {
            subject == '政策匹配提醒'
            from[0].toString() == 'noreply@qiqiao.example'
            allRecipients*.toString() == ['office@example.cn']
            content.getBodyPart(0).content.toString().trim() == '您有 3 条新政策。'
            getHeader('X-Qiqiao-Message')[0] == id.toString()
        }
        soon.eventually { assert message(tianhe, id).state() == SentMessage.State.SENT }
    }

    def "nothing is put into a mail's head by #where that holds the end of a line"() {
        when: 'and a later one has arrived'
        try {
            send(tianhe, Message.Mail.of(to, subject, '……'))
        } catch (RuntimeException ignored) {
            // Not taken at all.
        }
        send(tianhe, Message.Mail.of('office@example.cn', '之后', '……'))
        soon.eventually { assert server.receivedMessages.any { it.subject == '之后' } }
        sleep(300)

        then:
        server.receivedMessages.every { it.getHeader('Bcc') == null && it.getHeader('X-Put-In') == null && it.allRecipients*.toString() == ['office@example.cn'] }
        server.receivedMessages.every { !it.content.toString().contains('put in') }

        where:
        where           | to                                              | subject
        'a subject'     | 'office@example.cn'                             | '政策\r\nBcc: other@example.cn\r\nX-Put-In: yes\r\n\r\nput in'
        'a plain subject' | 'office@example.cn'                           | 'a\nBcc: other@example.cn'
        'a recipient'   | 'office@example.cn\r\nBcc: other@example.cn'    | '政策'
        'two recipients' | 'office@example.cn, other@example.cn'          | '政策'
    }

    def "a mail that can be ended at #address says so to programs, which post over TLS alone"() {
        when:
        send(tianhe, new Message.Mail('office@example.cn', '政策', '……', null, address))
        server.waitForIncomingEmail(10_000, 1)

        then:
        server.receivedMessages[0].getHeader('List-Unsubscribe')?.toList() == at
        server.receivedMessages[0].getHeader('List-Unsubscribe-Post')?.toList() == post

        where:
        address                           || at                                    | post
        'https://a.example/unsubscribe/1' || ['<https://a.example/unsubscribe/1>'] | ['List-Unsubscribe=One-Click']
        'http://a.example/unsubscribe/1'  || ['<http://a.example/unsubscribe/1>']  | null
        null                              || null                                  | null
    }

    def "a mail written in a transaction that rolls back is not sent"() {
        given:
        UUID id = null
        CurrentTenant.run(tianhe) {
            bean(TransactionOperations).executeWrite { status ->
                id = bean(Outgoing).send(Message.Mail.of('a@example.cn', '不应发出', '……'))
                status.setRollbackOnly()
            }
        }

        when: 'a later one has arrived'
        send(tianhe, Message.Mail.of('a@example.cn', '之后', '……'))
        server.waitForIncomingEmail(10_000, 1)

        then:
        server.receivedMessages*.subject == ['之后']
        refusal { message(tianhe, id) }.code() == ErrorCode.NOT_FOUND
    }

    def "the same mail written twice goes out once"() {
        given:
        def mail = new Message.Mail('a@example.cn', '一次', '……', 'push-1')

        expect:
        send(tianhe, mail) == send(tianhe, mail)

        when: 'a later one has arrived'
        send(tianhe, Message.Mail.of('a@example.cn', '之后', '……'))
        server.waitForIncomingEmail(10_000, 2)

        then:
        server.receivedMessages*.subject as Set == ['一次', '之后'] as Set
        server.receivedMessages.length == 2
    }

    def "mail waits for a mail server that is down, and goes out when it is back"() {
        given:
        def port = server.smtp.port
        server.stop()

        when:
        def id = send(tianhe, Message.Mail.of('a@example.cn', '等待', '……'))
        soon.eventually { assert attempts(id) > 0 }

        then:
        message(tianhe, id).state() == SentMessage.State.WAITING

        when:
        server = new GreenMail(new ServerSetup(port, null, ServerSetup.PROTOCOL_SMTP))
        server.start()
        database.sql().execute('update platform.message_post set attempts = 0, due_at = now() where id = ?', [id])

        then:
        soon.eventually { assert message(tianhe, id).state() == SentMessage.State.SENT }
    }

    def "mail that cannot be sent several times is given up, with its reason, and keeps no other waiting"() {
        when:
        def hopeless = send(tianhe, Message.Mail.of('not an address', '无法送达', '……'))
        def sound = send(yangdong, Message.Mail.of('a@example.cn', '送达', '……'))

        then:
        soon.eventually { assert message(yangdong, sound).state() == SentMessage.State.SENT }
        soon.eventually { assert message(tianhe, hopeless).state() == SentMessage.State.FAILED }
        message(tianhe, hopeless).problem()
        attempts(hopeless) == null
    }

    def "a short message stays to be read where no provider is configured"() {
        when:
        def id = send(tianhe, Message.Sms.of('13800000000', '验证码 123456'))

        then:
        soon.eventually { assert message(tianhe, id).state() == SentMessage.State.KEPT }
        CurrentTenant.call(tianhe) { bean(Mailbox).list(null, 1) }.items()*.body() == ['验证码 123456']
    }

    def "another tenant sees no message"() {
        given:
        def id = send(tianhe, Message.Sms.of('13800000000', '仅限天河'))

        expect:
        refusal { message(yangdong, id) }.code() == ErrorCode.NOT_FOUND
        !CurrentTenant.call(yangdong) { bean(Mailbox).list(null, 100) }.items()*.id().contains(id)
    }

    def "the platform sends mail of its own"() {
        when:
        def id = application.getBean(Outgoing, Qualifiers.byName('platform')).send(Message.Mail.of('operator@example.cn', '平台通知', '……'))

        then:
        server.waitForIncomingEmail(10_000, 1)
        soon.eventually { assert application.getBean(Mailbox, Qualifiers.byName('platform')).get(id).state() == SentMessage.State.SENT }
        refusal { message(tianhe, id) }.code() == ErrorCode.NOT_FOUND
    }

    def "a notice delivered twice lies in the inbox once, unread until it is read"() {
        given:
        def mine = [Recipient.account(UUID.randomUUID()), Recipient.party('enterprise', UUID.randomUUID().toString())]
        def notice = new Notice('demand.matched', '需求有新的匹配', '“数字化改造”有 2 项匹配服务', '/demands/1', 'match-1')

        when:
        CurrentTenant.run(tianhe) {
            2.times { bean(Inbox).deliverToAll(mine, notice) }
            bean(Inbox).deliver(mine[0], new Notice('policy.new', '新政策', '……', null, 'policy-1'))
        }
        def items = CurrentTenant.call(tianhe) { bean(Inbox).list(mine, null, 10) }.items()

        then:
        items*.title() == ['新政策', '需求有新的匹配', '需求有新的匹配']
        unread(tianhe, mine) == 3
        unread(tianhe, [mine[1]]) == 1

        when:
        2.times { CurrentTenant.run(tianhe) { bean(Inbox).read(mine, items[0].id()) } }

        then:
        unread(tianhe, mine) == 2
        CurrentTenant.call(tianhe) { bean(Inbox).list(mine, null, 10) }.items()[0].readAt()

        and: 'nobody reads what is not theirs, in this tenant or another'
        refusal { CurrentTenant.run(tianhe) { bean(Inbox).read([mine[1]], items[0].id()) } }.code() == ErrorCode.NOT_FOUND
        refusal { CurrentTenant.run(yangdong) { bean(Inbox).read(mine, items[0].id()) } }.code() == ErrorCode.NOT_FOUND
        unread(yangdong, mine) == 0
    }

    def "the inbox is read slice by slice"() {
        given:
        def mine = [Recipient.account(UUID.randomUUID())]
        CurrentTenant.run(tianhe) {
            (1..5).each { bean(Inbox).deliver(mine[0], new Notice('t', "通知 $it", '', null, "k$it")) }
        }

        when:
        def first = CurrentTenant.call(tianhe) { bean(Inbox).list(mine, null, 3) }
        def second = CurrentTenant.call(tianhe) { bean(Inbox).list(mine, first.next(), 3) }

        then:
        (first.items() + second.items())*.title() == (5..1).collect { "通知 $it".toString() }
        second.next() == null
    }

    private UUID send(TenantId tenant, Message message) {
        CurrentTenant.call(tenant) { bean(Outgoing).send(message) }
    }

    private SentMessage message(TenantId tenant, UUID id) {
        CurrentTenant.call(tenant) { bean(Mailbox).get(id) }
    }

    private Integer attempts(UUID id) {
        database.sql().firstRow('select attempts from platform.message_post where id = ?', [id])?.attempts
    }

    private long unread(TenantId tenant, List<Recipient> recipients) {
        CurrentTenant.call(tenant) { bean(Inbox).countUnread(recipients) }
    }

    private static Refusal refusal(Closure work) {
        try {
            work()
        } catch (Refusal refusal) {
            return refusal
        }
        throw new AssertionError('nothing was refused')
    }
}
