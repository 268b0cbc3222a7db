package io.qiqiao.identity.key

import io.qiqiao.testkit.SettableClock
import io.qiqiao.testkit.WebSpec

import java.time.Duration
import java.time.Instant

class ApiKeySpec extends WebSpec {

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.probe': true, 'spec.clock': true, 'qiqiao.jobs.enabled': false, 'qiqiao.identity.api-key.most': 3,
                                 'qiqiao.exchange.enabled': false, 'qiqiao.notices.enabled': false]
    }

    def "a key does what it was issued for, as its owner, on their tenant's host and the platform's"() {
        given:
        def key = issue(somebody(), ['policy-publish']).secret

        expect:
        ['localhost', hostOf(tianhe)].every { host ->
            def seen = send('GET', host, '/api/probe/officers', bearer(key))
            seen.status == 200 && seen.json.tenant == tianhe.code() && seen.json.role == 'officer'
        }
        send('POST', hostOf(tianhe), '/api/probe/officers', bearer(key)).status == 200
        send('GET', hostOf(yangdong), '/api/probe/seen', bearer(key)).with { [status, json.code] } == [403, 'tenant-mismatch']
    }

    def "a key may not do what it was not issued for, though its owner may: #route"() {
        given:
        def owner = somebody()
        def key = issue(owner, ['listing-see']).secret

        expect:
        send(method, hostOf(tianhe), route, bearer(owner), body).status != 403
        send(method, hostOf(tianhe), route, bearer(key), body).status == 403

        where:
        method | route                   | body
        'GET'  | '/api/probe/officers'   | null
        'GET'  | '/api/keys'             | null
        'POST' | '/api/keys'             | [name: 'another', permissions: ['listing-see']]
    }

    def "the key is shown once; afterwards its beginning, its limits and its last use are"() {
        given:
        def owner = somebody()
        def issued = issue(owner, ['listing-see', 'policy-publish'])

        expect:
        issued.secret ==~ /qk_[A-Za-z0-9_-]{43}/
        issued.key.prefix == issued.secret[0..8]
        database.sql().rows('select * from control.api_key').every { !it.toString().contains(issued.secret[3..-1]) }

        when:
        def unused = list(owner).find { it.id == issued.key.id }
        send('GET', hostOf(tianhe), '/api/probe/officers', bearer(issued.secret))
        def used = list(owner).find { it.id == issued.key.id }

        then:
        unused.lastUsedAt == null
        used.permissions == ['listing-see', 'policy-publish']
        used.lastUsedAddress == '127.0.0.1'
        Instant.parse(used.lastUsedAt) == bean(SettableClock).instant()
        !used.containsKey('secret')

        when: 'a minute later, and not before, another use is noted'
        def seen = [Duration.ofSeconds(59), Duration.ofSeconds(2)].collect {
            bean(SettableClock).pass(it)
            send('GET', hostOf(tianhe), '/api/probe/officers', bearer(issued.secret))
            list(owner).find { it.id == issued.key.id }.lastUsedAt
        }

        then:
        seen == [used.lastUsedAt, bean(SettableClock).instant().toString()]
    }

    def "after #what a key is good for nothing within seconds"() {
        given:
        def owner = somebody()
        def issued = issue(owner, ['policy-publish'])
        assert send('GET', hostOf(tianhe), '/api/probe/officers', bearer(issued.secret)).status == 200

        when:
        end.call(this, owner, issued)
        bean(SettableClock).pass(Duration.ofSeconds(3))

        then:
        send('GET', hostOf(tianhe), '/api/probe/officers', bearer(issued.secret)).with { [status, json.code] } == [401, 'not-signed-in']

        where:
        what                        | end
        'its revocation'            | { spec, of, i -> assert spec.send('DELETE', spec.hostOf(spec.tianhe), '/api/keys/' + i.key.id, WebSpec.bearer(of)).status == 204 }
        'the membership\'s end'     | { spec, of, i -> spec.database.sql().execute("update control.membership set state = 'withdrawn' where id = (select membership from control.api_key where id = ?::uuid)", [i.key.id]) }
        'the account\'s suspension' | { spec, of, i -> spec.database.sql().execute("update control.account set state = 'suspended' where id = (select account from control.membership m join control.api_key k on k.membership = m.id where k.id = ?::uuid)", [i.key.id]) }
    }

    def "a key of #days days is #outcome after #elapsed"() {
        given:
        def key = issue(somebody(), ['policy-publish'], days).secret

        when:
        bean(SettableClock).pass(elapsed)

        then:
        send('GET', hostOf(tianhe), '/api/probe/officers', bearer(key)).status == status

        where:
        days | elapsed                            || status
        1    | Duration.ofDays(1).minusSeconds(1)  || 200
        1    | Duration.ofDays(1)                  || 401
        1    | Duration.ofDays(1).plusSeconds(1)   || 401
        null | Duration.ofDays(90).minusSeconds(1) || 200
        null | Duration.ofDays(90)                 || 401
        outcome = status == 200 ? 'good' : 'nothing'
    }

    def "a key for #what is refused, and the field is named"() {
        when:
        def answer = send('POST', hostOf(tianhe), '/api/keys', bearer(somebody()), [name: '对接', permissions: ['listing-see']] + wanted)

        then:
        answer.status == 422
        answer.json.errors*.field == [field]

        where:
        what                                | wanted                                        || field
        'no name'                           | [name: ' ']                                   || 'name'
        'no permission'                     | [permissions: []]                             || 'permissions'
        'a permission nobody knows'         | [permissions: ['listing-see', 'listing-sell']] || 'permissions'
        'a permission its owner has not'    | [permissions: ['tenant-provision-all']]       || 'permissions'
        'the account itself'                | [permissions: ['account-own']]                || 'permissions'
        'other people\'s membership'        | [permissions: ['listing-see', 'member-manage']] || 'permissions'
        'no time'                           | [days: 0]                                     || 'days'
        'longer than is allowed'            | [days: 366]                                   || 'days'
    }

    def "it may live as long as is allowed, and there may be as many as are allowed"() {
        given:
        def owner = somebody()

        expect:
        issue(owner, ['listing-see'], 365)
        issue(owner, ['listing-see'])
        def last = issue(owner, ['listing-see'])
        def tooMany = { send('POST', hostOf(tianhe), '/api/keys', bearer(owner), [name: 'x', permissions: ['listing-see']]) }
        tooMany().with { [status, json.code] } == [409, 'wrong-state']
        send('DELETE', hostOf(tianhe), '/api/keys/' + last.key.id, bearer(owner)).status == 204
        tooMany().status == 201
    }

    def "somebody else's key is neither seen nor ended: #whose"() {
        given:
        def issued = issue(somebody(), ['listing-see'])
        def other = whose == 'of the same tenant' ? somebody() : somebody(yangdong)
        def host = whose == 'of the same tenant' ? hostOf(tianhe) : hostOf(yangdong)

        expect:
        send('DELETE', host, '/api/keys/' + issued.key.id, bearer(other)).status == 404
        send('GET', host, '/api/keys', bearer(other)).json.items == []
        send('GET', hostOf(tianhe), '/api/probe/seen', bearer(issued.secret)).status == 200

        where:
        whose << ['of the same tenant', 'of another tenant']
    }

    def "who lost a permission has lost it in their keys, too"() {
        given:
        def owner = somebody()
        def issued = issue(owner, ['policy-publish', 'listing-see'])

        when: 'an officer becomes a station\'s member, in the very same membership'
        database.sql().execute("update control.membership set role = 'station' where id = (select membership from control.api_key where id = ?::uuid)", [issued.key.id])
        bean(SettableClock).pass(Duration.ofSeconds(3))

        then:
        send('GET', hostOf(tianhe), '/api/probe/officers', bearer(issued.secret)).status == 403
    }

    def "what is no key is refused: #what"() {
        expect:
        send('GET', hostOf(tianhe), '/api/probe/seen', bearer(text)).status == 401

        where:
        what                 | text
        'one nobody has'     | 'qk_' + 'A' * 43
        'one that is short'  | 'qk_' + 'A' * 42
        'one that is long'   | 'qk_' + 'A' * 44
        'its beginning only' | 'qk_'
        'an attempt at SQL'  | "qk_' or true --"
    }

    def "issuing and ending a key is on record, without the key"() {
        given:
        def owner = somebody()
        def issued = issue(owner, ['listing-see'])
        send('DELETE', hostOf(tianhe), '/api/keys/' + issued.key.id, bearer(owner))

        when:
        def entries = database.sql().rows("select * from ${tianhe.schema()}.audit_entry where object_id = ?".toString(), [issued.key.id])

        then:
        entries*.action as Set == ['api-key-issue', 'api-key-revocation'] as Set
        !entries.toString().contains(issued.secret[9..-1])
    }

    private String somebody(tenant = tianhe) {
        def login = 'key-' + UUID.randomUUID().toString().take(8)
        person(login, tenant)
        token(login, hostOf(tenant))
    }

    private Map issue(String owner, List<String> permissions, Integer days = null) {
        def answer = send('POST', hostOf(tianhe), '/api/keys', bearer(owner), [name: '对接系统', permissions: permissions] + (days ? [days: days] : [:]))
        assert answer.status == 201: answer.body
        assert answer.header('Cache-Control') == 'no-store'
        answer.json
    }

    private List list(String owner) {
        send('GET', hostOf(tianhe), '/api/keys', bearer(owner)).json.items
    }
}
