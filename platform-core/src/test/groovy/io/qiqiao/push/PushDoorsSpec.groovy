package io.qiqiao.push

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.PersonalTraces
import io.qiqiao.identity.Role
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.notice.Recipient
import io.qiqiao.publication.Visibility
import io.qiqiao.push.wish.Subscriptions

class PushDoorsSpec extends PushingSpec {

    def setup() {
        clean()
    }

    def "the general feed holds what is public around here, well written whatever it says"() {
        given:
        def title = 'A <b>&"公"告</b>'
        def policy = publish(city, draft(city, [title: title, classification: 'talent'], Visibility.PUBLIC))
        publish(city, draft(city, [title: '网内可见', classification: 'talent']))
        publish(elsewhere, draft(elsewhere, [title: '别处的'], Visibility.PUBLIC))

        when:
        def atom = send('GET', hostOf(jiangan), '/feeds/policies.atom?classification=talent', [Accept: '*/*'])
        def feed = parsed(atom)
        def json = send('GET', hostOf(jiangan), '/feeds/policies.json', [Accept: '*/*']).json

        then:
        atom.header('Content-Type').startsWith('application/atom+xml')
        titles(feed) == [title]
        texts(feed, 'name') == ['武汉市']
        atom.body.contains("/policies/${policy.id()}\"/>")
        json.version == 'https://jsonfeed.org/version/1.1'
        json.items*.id == ["urn:uuid:${policy.id()}".toString()]

        and:
        titles(parsed(send('GET', hostOf(jiangan), '/feeds/policies.atom?classification=tax', [Accept: '*/*']))).empty
        titles(parsed(send('GET', hostOf(elsewhere), '/feeds/policies.atom', [Accept: '*/*']))) == ['别处的']
    }

    def "a station's feed is opened by its secret, in its own tenant, and holds what the network shares of what it subscribed to"() {
        given:
        person('feed-station', jiangan, Role.STATION, new PartyRef('station', null))
        CurrentTenant.run(jiangan) { bean(Subscriptions).add(Recipient.party('station', jiangan.code()), 'classification', 'talent', UUID.randomUUID()) }
        publish(city, draft(city, [title: '网内可见', classification: 'talent']))
        publish(city, draft(city, [title: '别的主题', classification: 'tax']))
        def secret = send('POST', hostOf(jiangan), '/api/push/feed', bearer(token('feed-station', hostOf(jiangan))), [:]).json.token

        expect:
        send('GET', hostOf(jiangan), "/feeds/$secret/policies.json", [Accept: '*/*']).json.items*.title == ['网内可见']
        send('GET', hostOf(jianghan), "/feeds/$secret/policies.json", [Accept: '*/*']).status == 404
        send('GET', hostOf(jiangan), '/feeds/nobody/policies.atom', [Accept: '*/*']).status == 404

        when: 'a new secret'
        send('POST', hostOf(jiangan), '/api/push/feed', bearer(token('feed-station', hostOf(jiangan))), [:])

        then:
        send('GET', hostOf(jiangan), "/feeds/$secret/policies.json", [Accept: '*/*']).status == 404
    }

    def "an enterprise reads its own items and nobody else's, and says by the API what it wants"() {
        given:
        def (own, other) = enterprises(jiangan, 2) { 10 }
        person('own-enterprise', jiangan, Role.ENTERPRISE, new PartyRef('enterprise', own.toString()))
        person('other-enterprise-' + other, jiangan, Role.ENTERPRISE, new PartyRef('enterprise', other.toString()))
        def policy = published(city, [eligibility: staffBelow(50)])
        ended(city, policy)
        def host = hostOf(jiangan)
        def mine = bearer(token('other-enterprise-' + other, host))
        def items = send('GET', host, '/api/push/items', mine).json.items
        def theirs = rows(jiangan, 'select id from $push_delivery where enterprise = ?', [own])[0].id

        expect:
        items*.policy == [policy.id().toString()]
        items[0].fit == 'yes'
        send('GET', host, "/api/push/items/${items[0].id}", mine).status == 200
        send('GET', host, "/api/push/items/$theirs", mine).status == 404
        send('PUT', host, "/api/push/items/$theirs/feedback", mine, [reason: 'other']).status == 404
        send('GET', host, "/work/inbox/$theirs", mine + [Accept: 'text/html']).status == 404
        send('PUT', host, "/api/push/items/${items[0].id}/feedback", mine, [reason: 'because']).status == 422
        send('PUT', host, "/api/push/items/${items[0].id}/feedback", mine, [reason: 'other']).status == 204
        send('GET', host, '/api/inbox', mine).json.items*.title == ['技术改造补助']

        when:
        def set = send('PUT', host, '/api/push/preference', mine, [refused: true, mayFit: false, mail: 'daily', webhook: 'off', messages: 3])

        then:
        set.json.with { refused && mail == 'daily' && messages == 3 }
        send('PUT', host, '/api/push/preference', mine, [refused: false, mayFit: false, mail: 'daily', webhook: 'off', messages: -3]).status == 422

        and: 'whoever is of the staff has none'
        person('push-staff', jiangan)
        send('GET', host, '/api/push/items', bearer(token('push-staff', host))).status == 403
    }

    def "a person is told what they set, and forgotten: what is the enterprise's stays"() {
        given:
        def (own) = enterprises(jiangan, 1) { 10 }
        def account = person('set-by-' + own, jiangan, Role.ENTERPRISE, new PartyRef('enterprise', own.toString()))
        def host = hostOf(jiangan)
        def mine = bearer(token('set-by-' + own, host))
        send('PUT', host, '/api/push/preference', mine, [refused: false, mayFit: true, mail: 'daily', webhook: 'off', messages: 3])
        send('POST', host, '/api/push/subscriptions', mine, [kind: 'search', value: '技改'])
        send('POST', host, '/api/push/feed', mine, [:])

        when:
        def copy = CurrentTenant.call(jiangan) { traces.collectEntries { it.copy(account) } }.push

        then:
        copy*.what.toSet() == ['channel', 'subscription', 'feed'] as Set
        copy*.value.containsAll(['mail daily', 'search 技改'])
        CurrentTenant.call(jianghan) { traces.collectEntries { it.copy(account) } }.push == []

        when:
        CurrentTenant.run(jiangan) { traces*.forget(account) }

        then:
        CurrentTenant.call(jiangan) { traces.collectEntries { it.copy(account) } }.push == []
        rows(jiangan, 'select channel from $push_channel where enterprise = ?', [own]).empty
        rows(jiangan, 'select value from $push_subscription where party_id = ?', [own.toString()])*.value == ['技改']
    }

    private Collection<PersonalTraces> getTraces() {
        server.applicationContext.getBeansOfType(PersonalTraces)
    }

    def "the reach is its issuer's, for those who edit policies"() {
        given:
        enterprises(jiangan, 4) { 10 }
        person('reach-officer', city)
        person('reach-below', jiangan)
        def policy = published(city, [eligibility: staffBelow(50)])
        ended(city, policy)

        expect:
        def reach = send('GET', hostOf(city), "/api/policies/${policy.id()}/reach", bearer(token('reach-officer', hostOf(city)))).json
        reach.rows*.matched.sum() == 4
        reach.tenants*.tenant.toSet() == belowTheCity*.code().toSet()
        send('GET', hostOf(jiangan), "/api/policies/${policy.id()}/reach", bearer(token('reach-below', hostOf(jiangan)))).status == 404
    }

    private static org.w3c.dom.Document parsed(answer) {
        javax.xml.parsers.DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(answer.body.getBytes('UTF-8')))
    }

    /** The titles of the entries, without the feed's own. */
    private static List<String> titles(document) {
        texts(document, 'title').drop(1)
    }

    private static List<String> texts(document, String name) {
        def found = document.getElementsByTagName(name)
        (0..<found.length).collect { found.item(it).textContent }
    }
}
