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

    def "an operator, who has no inbox, finds nothing in it and reads nothing"() {
        given:
        person('inbox-operator', null)
        def operator = bearer(token('inbox-operator', 'localhost'))

        expect:
        send('GET', 'localhost', '/api/inbox', operator).json.items == []
        send('POST', 'localhost', "/api/inbox/${UUID.randomUUID()}/reading", operator).status == 404
    }
}
