package io.qiqiao.notice

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.WebSpec

class InboxOnTheWebSpec extends WebSpec {

    /** Who looks at the page. */
    String reader = 'inbox-reader'

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
        deliver(Recipient.account(account), 'review.approved', '审核通过', '/work/products', '<b>资料</b>已发布')
        deliver(Recipient.party('station', 's-7'), 'quality.due', '没有去处')

        expect: 'the newest first, each with why it came and whether others read it, too'
        2.times { assert page().contains('未读 2 条') }
        page().indexOf('没有去处') < page().indexOf('审核通过')
        page().contains('为什么收到：您一方提交了审核，或由您一方审核。只发给您本人。')
        page().contains('为什么收到：这份资料由您一方维护，须核实是否仍然有效。发给您一方')
        page().contains('&lt;b>资料') || page().contains('&lt;b&gt;资料')
        page().contains('href="/work/inbox/wishes"')

        when:
        def approved = idOf('审核通过')
        def rest = idOf('没有去处')

        then: 'nobody else marks them, in another tenant neither'
        ['opening', 'reading', 'reading/removal'].every { submit(hostOf(yangdong), "/account/messages/$approved/$it", [:], bearer(token('inbox-stranger', hostOf(yangdong)))).status == 404 }
        page().contains('未读 2 条')

        and: 'opening leads to what it is about, reading back to where one was'
        post("/$approved/opening") == '/work/products'
        post("/$rest/reading?kind=quality") == "/account/messages?kind=quality#message-$rest"
        page().contains('未读 0 条')

        and: 'what was read can wait again'
        post("/$rest/reading/removal") == "/account/messages#message-$rest"
        page().contains('未读 1 条')
    }

    def "messages are looked at kind by kind, and a part at a time"() {
        given:
        def account = person('inbox-kinds', tianhe, Role.STATION, new PartyRef('station', 's-9'))
        reader = 'inbox-kinds'
        (1..20).each { deliver(Recipient.account(account), 'demand.matched', "对接 $it") }
        deliver(Recipient.account(account), 'push.subscription', '订阅的政策')
        deliver(Recipient.account(account), 'never.heard', '不认识的事')

        expect: 'kinds with how many there are; one without a name of its own is another'
        chips(page()) == ['全部 22', '需求对接 20', '其他 1', '政策推送 1']
        chips(page('?kind=push')) == chips(page())
        titles(page('?kind=push')) == ['订阅的政策']
        page('?kind=never').contains('为什么收到：平台有事须告诉您。')

        and: 'all are seen, none twice; where all fit there is no further part'
        def first = page()
        def second = page('?after=' + (first =~ /messages\?after=([0-9a-f-]+)/)[0][1])
        titles(first).size() == 20
        titles(second) == ['对接 2', '对接 1']
        !second.contains('rel="next"')
        !page('?kind=demand').contains('rel="next"')

        and: 'where nothing is, it is said what to do'
        page('?kind=nothing').contains('看全部消息')

        when:
        def led = post('/reading?kind=demand')

        then: 'those of the kind are read at once, and no others'
        led == '/account/messages?kind=demand'
        page().contains('未读 2 条')
        !page('?kind=demand').contains('这一类全部标为已读')
        post('/reading') == '/account/messages'
        page().contains('未读 0 条')
        !page().contains('全部标为已读')
    }

    def "who was told nothing yet hears how to be told something"() {
        given:
        person('inbox-none', tianhe, Role.STATION, new PartyRef('station', 's-11'))
        reader = 'inbox-none'

        expect:
        page().contains('还没有消息')
        page().contains('href="/work/inbox/wishes"')
        page().contains('href="/account/saved-searches"')
    }

    def "an operator, who has no inbox, finds nothing in it and reads nothing"() {
        given:
        person('inbox-operator', null)
        def operator = bearer(token('inbox-operator', 'localhost'))

        expect:
        send('GET', 'localhost', '/api/inbox', operator).json.items == []
        send('POST', 'localhost', "/api/inbox/${UUID.randomUUID()}/reading", operator).status == 404
    }

    private void deliver(Recipient recipient, String topic, String title, String link = null, String body = '') {
        CurrentTenant.run(tianhe) { bean(Inbox).deliver(recipient, new Notice(topic, title, body, link, UUID.randomUUID().toString())) }
    }

    private String page(String query = '') {
        send('GET', hostOf(tianhe), "/account/messages$query", [Accept: 'text/html'] + bearer(token(reader, hostOf(tianhe)))).body
    }

    private String post(String path) {
        def answer = submit(hostOf(tianhe), "/account/messages$path", [:], bearer(token(reader, hostOf(tianhe))))
        assert answer.status == 303
        answer.header('Location')
    }

    private String idOf(String title) {
        send('GET', hostOf(tianhe), '/api/inbox', bearer(token(reader, hostOf(tianhe)))).json.items.find { it.title == title }.id
    }

    private static List<String> titles(String page) {
        (page =~ /<h2 class="item-title">([^<]*)</).collect { it[1] }
    }

    private static List<String> chips(String page) {
        (page =~ /<a class="chip[^>]*>([^<]*)<span class="number">([^<]*)</).collect { it[1] + it[2] }
    }
}
