package io.qiqiao.push

import com.icegreen.greenmail.util.GreenMail
import com.icegreen.greenmail.util.ServerSetup
import io.qiqiao.identity.Accounts
import io.qiqiao.identity.Memberships
import io.qiqiao.identity.NewAccount
import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.push.rule.Rhythm
import io.qiqiao.push.wish.Preference
import io.qiqiao.push.wish.Preferences
import io.qiqiao.tenancy.CurrentTenant
import spock.lang.Shared

/** By RFC 8058: a program that reads mail posts to the address in its head, without signing in, and that ends it. */
class UnsubscribingByProgramSpec extends PushingSpec {

    @Shared GreenMail mails

    @Override
    Map<String, Object> configuration() {
        // What other specs left waiting would be sent as soon as there is a server.
        database.sql().execute('delete from platform.message_post')
        mails = new GreenMail(ServerSetup.SMTP.dynamicPort())
        mails.start()
        super.configuration() + ['qiqiao.push.index-wait': 'PT0S', 'qiqiao.tenancy.web.public-scheme': 'https', 'qiqiao.notices.poll': 'PT0.05S',
                                 'qiqiao.mail.host': 'localhost', 'qiqiao.mail.port': mails.smtp.port, 'qiqiao.mail.from': 'noreply@qiqiao.example']
    }

    def setup() {
        clean()
        mails.purgeEmailFromAllMailboxes()
    }

    def cleanupSpec() {
        mails.stop()
    }

    def "whoever posts #form to the address in a mail's head ends such mails, in that tenant alone"() {
        given:
        def (id) = enterprises(jiangan, 1) { 10 }
        def login = "program-$id".toString()
        def to = login + '@example.cn'
        def account = bean(Accounts).create(new NewAccount(login, login, to, null, PASSWORD)).id()
        bean(Memberships).grant(account, jiangan, Role.ENTERPRISE, new PartyRef('enterprise', id.toString()))
        CurrentTenant.run(jiangan) { bean(Preferences).set(id, new Preference(false, false, 9, Rhythm.AT_ONCE, Rhythm.OFF), account) }

        when:
        ended(city, published(city, [title: '第一条', eligibility: staffBelow(50)]))
        soon.eventually { assert got(to).size() == 1 }
        def head = got(to)[0].getHeader('List-Unsubscribe')[0]
        def path = (head =~ /^<https:\/\/420102\.localhost(?::\d+)?(\/unsubscribe\/\w+)>$/)[0][1]

        then: 'the address is the one in the words, too'
        got(to)[0].getHeader('List-Unsubscribe-Post')*.toString() == ['List-Unsubscribe=One-Click']
        got(to)[0].content.getBodyPart(0).content.toString().contains(path)

        and:
        post(jianghan, path, form).status == 404
        CurrentTenant.call(jiangan) { bean(Preferences).get(id) }.mail() == Rhythm.AT_ONCE

        when: 'twice, as programs may'
        def answers = (1..2).collect { post(jiangan, path, form) }

        then: 'answered at once, without being sent elsewhere'
        answers*.status == [200, 200]
        CurrentTenant.call(jiangan) { bean(Preferences).get(id) }.mail() == Rhythm.OFF

        when:
        def next = published(city, [title: '第二条', eligibility: staffBelow(50)])
        ended(city, next)

        then: 'the inbox still has it'
        soon.eventually { assert inboxed(jiangan, next) == [id] }
        rows(jiangan, 'select d.state from $push_dispatch d join $push_delivery v on v.id = d.delivery where v.policy = ?', [next.id()]).empty
        got(to).size() == 1

        where:
        form << ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=b']
    }

    private post(tenant, String path, String form) {
        def body = form.startsWith('multipart') ? '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n' : 'List-Unsubscribe=One-Click'
        send('POST', hostOf(tenant), path, ['Content-Type': form, Accept: '*/*'], body)
    }

    private List got(String address) {
        mails.receivedMessages.findAll { it.allRecipients*.toString() == [address] }
    }
}
