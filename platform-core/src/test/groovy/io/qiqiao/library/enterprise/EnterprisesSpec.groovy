package io.qiqiao.library.enterprise

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.testkit.WebSpec

class EnterprisesSpec extends WebSpec {

    static final String PHONE = '13912341234'

    def officer, station, yangdongOfficer

    def setup() {
        person('enterprises-officer', tianhe)
        person('enterprises-station', tianhe, Role.STATION)
        person('enterprises-officer-2', yangdong)
        officer = bearer(token('enterprises-officer', hostOf(tianhe)))
        station = bearer(token('enterprises-station', hostOf(tianhe)))
        yangdongOfficer = bearer(token('enterprises-officer-2', hostOf(yangdong)))
    }

    def "the size is computed, whatever is sent: #sent with #staff staff and #revenue"() {
        when:
        def answer = make([title: '规模企业', industry: '6513', staff: staff, revenueWanYuan: revenue, sizeClass: sent])

        then:
        answer.status == 201
        answer.json.content.sizeClass == kept
        answer.json.content.industryName == '应用软件开发'
        answer.json.remarks*.code == remarks

        where:
        sent     | staff | revenue || kept     | remarks
        null     | 40    | 1520    || 'small'  | []
        'small'  | 40    | 1520    || 'small'  | []
        'large'  | 40    | 1520    || 'small'  | ['enterprise.size-corrected.small']
        'small'  | 300   | 10000   || 'large'  | ['enterprise.size-corrected.large']
        null     | 40    | null    || null     | []
        'small'  | 40    | null    || null     | ['enterprise.size-corrected.unknown', 'enterprise.size-needs']
    }

    def "an industry is known by code or name, to the group: #sent"() {
        when:
        def answer = make([title: '行业企业', industry: sent])

        then:
        answer.status == status
        status == 201 ? answer.json.content.industry == code : answer.json.errors[0].code == code

        where:
        sent         || status | code
        '6513'       || 201    | '6513'
        '651'        || 201    | '651'
        'I6513'      || 201    | '6513'
        '应用软件开发' || 201    | '6513'
        '65'         || 422    | 'layout.industry-too-wide'
        'I'          || 422    | 'layout.industry-too-wide'
        '软件'        || 422    | 'layout.no-such-industry'
    }

    def "a credit code has one record in a tenant, and may have one in another"() {
        given:
        def code = '91440101MA5A' + String.format('%05d', new Random().nextInt(99999))
        code += (('0'..'9') + ('A'..'Z')).find { io.qiqiao.codes.CreditCode.find(code + it).isPresent() }

        when:
        def first = make([title: '甲企业', creditCode: code])
        def second = make([title: '乙企业', creditCode: code.toLowerCase()])
        def again = send('PUT', hostOf(tianhe), '/api/enterprises/' + first.json.id, officer, [title: '甲企业（更名）', creditCode: code, version: 1])
        def elsewhere = send('POST', hostOf(yangdong), '/api/enterprises', yangdongOfficer, [title: '丙企业', creditCode: code])

        then:
        first.status == 201
        second.status == 422
        second.json.errors[0].with { field == 'creditCode' && code == 'enterprise.code-taken' && detail.contains('甲企业') }
        again.status == 200
        elsewhere.status == 201
    }

    def "the contact's phone is whole for the enterprise and the tenant's staff, and masked in lists and for other tenants"() {
        given:
        def made = make([title: '联系企业', phone: PHONE, visibility: 'network'])
        def id = made.json.id
        send('POST', hostOf(tianhe), "/api/enterprises/$id/publication", officer, [:])
        person('enterprises-own-' + id, tianhe, Role.ENTERPRISE, new PartyRef('enterprise', id))
        database.tenant('440100')
        person('enterprises-city', io.qiqiao.tenancy.TenantId.of('440100'))
        def own = bearer(token('enterprises-own-' + id, hostOf(tianhe)))
        def city = bearer(token('enterprises-city', '440100.localhost'))

        expect:
        send('GET', hostOf(tianhe), '/api/enterprises/' + id, station).json.content.phone == PHONE
        send('GET', hostOf(tianhe), '/api/enterprises/' + id, own).json.content.phone == PHONE
        send('GET', hostOf(tianhe), '/api/enterprises?q=' + URLEncoder.encode('联系企业', 'UTF-8'), station).json.items*.content*.phone.unique() == ['139****1234']
        send('GET', '440100.localhost', '/api/enterprises/' + id, city).json.content.phone == '139****1234'
        !database.sql().firstRow('select document::text as text from platform.publication where id = ?', [UUID.fromString(id)]).text.contains(PHONE)
    }

    def "industries are found by words and codes, with all they belong to"() {
        when:
        def found = send('GET', hostOf(tianhe), '/api/industries?q=' + URLEncoder.encode('软件公司', 'UTF-8')).json.items[0]

        then:
        found.code == '6513'
        found.level == 'class'
        found.path*.code == ['I', '65', '651', '6513']
        send('GET', hostOf(tianhe), '/api/industries').json.items.size() == 20
        send('GET', hostOf(tianhe), '/api/industries/65').json.below*.code.contains('651')
        send('GET', hostOf(tianhe), '/api/industries/none').status == 404
        send('GET', hostOf(tianhe), '/api/industries?q=a&size=51').status == 422
    }

    def "an enterprise changes its own record and no other"() {
        given:
        def own = make([title: '自家企业']).json
        def other = make([title: '别家企业']).json
        person('enterprises-self-' + own.id, tianhe, Role.ENTERPRISE, new PartyRef('enterprise', own.id))
        def self = bearer(token('enterprises-self-' + own.id, hostOf(tianhe)))

        expect:
        send('PUT', hostOf(tianhe), '/api/enterprises/' + own.id, self, [title: '自家企业', staff: 8, version: 1]).status == 200
        send('PUT', hostOf(tianhe), '/api/enterprises/' + other.id, self, [title: '改名', version: 1]).status == 403
        send('POST', hostOf(tianhe), '/api/enterprises', self, [title: '又一家']).status == 403
        send('GET', hostOf(tianhe), '/api/enterprises', self).json.items*.id == [own.id]
    }

    private Answer make(Map<String, Object> fields) {
        send('POST', hostOf(tianhe), '/api/enterprises', officer, fields)
    }
}
