package io.qiqiao.notice

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.WebSpec

class InboxOnTheWebSpec extends WebSpec {

    def "an enterprise finds its own notices and those of its firm, and reads them"() {
        given:
        def account = person('inbox-enterprise', tianhe, Role.ENTERPRISE, new PartyRef('enterprise', 'e-7'))
        person('inbox-other', tianhe, Role.ENTERPRISE, new PartyRef('enterprise', 'e-8'))
        def key = UUID.randomUUID().toString()
        CurrentTenant.run(tianhe) {
            bean(Inbox).deliver(Recipient.account(account), new Notice('t', '给本人', '', null, key))
            bean(Inbox).deliver(Recipient.party('enterprise', 'e-7'), new Notice('t', '给企业', '', '/policies/1', key))
            bean(Inbox).deliver(Recipient.party('enterprise', 'e-8'), new Notice('t', '给别的企业', '', null, key))
        }
        def caller = bearer(token('inbox-enterprise', hostOf(tianhe)))
        def other = bearer(token('inbox-other', hostOf(tianhe)))

        when:
        def inbox = send('GET', hostOf(tianhe), '/api/inbox', caller).json

        then:
        inbox.items*.title == ['给企业', '给本人']
        inbox.unread == 2

        when:
        def path = "/api/inbox/${inbox.items[0].id}/reading".toString()

        then: 'nobody else reads it'
        send('POST', hostOf(tianhe), path, other).status == 404
        send('POST', hostOf(tianhe), path, caller).status == 204
        send('GET', hostOf(tianhe), '/api/inbox', caller).json.unread == 1
        send('GET', hostOf(tianhe), '/api/inbox', other).json.items*.title == ['给别的企业']
    }

    def "messages are read on their page, which reads none by itself, and lead to what they are about"() {
        given:
        def account = person('inbox-reader', tianhe, Role.STATION, new PartyRef('station', 's-7'))
        person('inbox-stranger', yangdong, Role.STATION, new PartyRef('station', 's-7'))
        def key = UUID.randomUUID().toString()
        CurrentTenant.run(tianhe) {
            bean(Inbox).deliver(Recipient.account(account), new Notice('t', '审核通过', '<b>资料</b>已发布', '/work/products', key))
            bean(Inbox).deliver(Recipient.party('station', 's-7'), new Notice('t', '没有去处', '', null, key))
        }
        def reader = [Accept: 'text/html'] + bearer(token('inbox-reader', hostOf(tianhe)))
        def page = { send('GET', hostOf(tianhe), '/account/messages', reader) }

        expect:
        2.times { assert page().body.contains('未读 2 条') }
        page().body.contains('&lt;b>资料') || page().body.contains('&lt;b&gt;资料')

        when:
        def items = send('GET', hostOf(tianhe), '/api/inbox', reader + [Accept: 'application/json']).json.items
        def ids = items.collectEntries { [it.title, it.id] }

        then: 'nobody else reads them, of another tenant neither'
        submit(hostOf(yangdong), "/account/messages/${ids['审核通过']}/reading", [:], bearer(token('inbox-stranger', hostOf(yangdong)))).status == 404

        when:
        def led = ['审核通过', '没有去处'].collect { submit(hostOf(tianhe), "/account/messages/${ids[it]}/reading", [:], bearer(token('inbox-reader', hostOf(tianhe)))) }

        then:
        led*.status == [303, 303]
        led*.header('Location') == ['/work/products', '/account/messages']
        page().body.contains('未读 0 条')

        when:
        CurrentTenant.run(tianhe) { (1..21).each { bean(Inbox).deliver(Recipient.account(account), new Notice('t', "第 $it 条", '', null, "$key-$it")) } }

        then: 'more than a page, all read at once'
        page().body.contains('href="/account/messages?after=')
        submit(hostOf(tianhe), '/account/messages/reading', [:], bearer(token('inbox-reader', hostOf(tianhe)))).status == 303
        page().body.contains('未读 0 条')
    }

    def "an operator, who has no inbox, finds nothing in it and reads nothing"() {
        given:
        person('inbox-operator', null)
        def operator = bearer(token('inbox-operator', 'localhost'))

        expect:
        send('GET', 'localhost', '/api/inbox', operator).json.items == []
        send('POST', 'localhost', "/api/inbox/${UUID.randomUUID()}/reading", operator).status == 404
    }
}
