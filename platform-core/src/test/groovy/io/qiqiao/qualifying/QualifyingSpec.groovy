package io.qiqiao.qualifying

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

import java.time.LocalDate

/** What can an enterprise get, and who qualifies for a policy: the two doors for programs. */
class QualifyingSpec extends WebSpec {

    @Shared TenantId city = database.tenant('440300', '深圳市', '440000')
    @Shared TenantId futian = database.tenant('440304', '福田区', '440300')
    @Shared TenantId town = database.tenant('440309', '龙华区', '440300')
    @Shared TenantId luohu = database.tenant('440303', '罗湖区', '440300')

    @Shared Map<TenantId, Map<String, String>> officers = [:]

    def setup() {
        [city, futian, luohu].each {
            person("qualifying-${it.code()}", it)
            officers[it] = officers[it] ?: bearer(token("qualifying-${it.code()}", hostOf(it)))
        }
    }

    def "an enterprise is told which policies of its tenant and of those above it are for it, and why"() {
        given:
        def qualifies = policy(city, [fact: 'staff', operator: 'at-least', values: [20], clause: '第二条'])
        def nearly = policy(futian, [all: [[fact: 'staff', operator: 'at-least', values: [30]], [fact: 'region', operator: 'in', values: ['440304']]]])
        def open = policy(futian, [fact: 'rdIntensity', operator: 'at-least', values: [5]])
        def out = policy(city, [fact: 'region', operator: 'in', values: ['440303']])
        def elsewhere = policy(luohu, [fact: 'staff', operator: 'at-least', values: [1]])
        def over = policy(city, [fact: 'staff', operator: 'at-least', values: [1]], [expires: '2020-01-01'])
        def closed = policy(city, [fact: 'staff', operator: 'at-least', values: [1]], [applicationTo: '2020-01-01'])
        def draft = draft(futian, [fact: 'staff', operator: 'at-least', values: [1]])
        def plain = send('POST', hostOf(futian), '/api/policies', officers[futian], [title: '没有条件的政策', text: '全文']).json.id
        send('POST', hostOf(futian), "/api/policies/$plain/publication", officers[futian], [visibility: 'public'])
        def enterprise = enterprise(futian, [title: '体检企业', region: '440304', staff: 25, rdWanYuan: 100])
        def self = self(futian, enterprise)
        def ours = [qualifies, nearly, open, out, elsewhere, over, closed, draft, plain]

        when:
        def all = send('GET', hostOf(futian), "/api/enterprises/$enterprise/policies", self).json
        def items = all.items.findAll { it.id in ours }.collectEntries { [it.id, it] }

        then:
        items.keySet() == [qualifies, nearly, open] as Set
        items[qualifies].with { state == 'eligible' && verdict == 'yes' && tenant == '440300' && conditions[0].clause == '第二条' && conditions[0].value == '25 人' && conditions[0].source == 'record' && lacking == [] }
        items[nearly].with { state == 'near' && verdict == 'no' && lacking*.fact == ['staff'] && lacking[0].gap == '还差 5 人' }
        items[open].with { state == 'unknown' && verdict == 'unknown' && missing*.fact == ['revenueWanYuan'] && missing[0].name == '上年度营业收入' }
        states(enterprise, 'eligible', self, ours) == [qualifies]
        states(enterprise, 'near', self, ours) == [nearly]
        states(enterprise, 'unknown', self, ours) == [open]
        states(enterprise, 'out', self, ours) == [out]
        send('GET', hostOf(futian), "/api/enterprises/$enterprise/policies?state=maybe", self).with { status == 422 && json.errors[0].field == 'state' }

        when: 'the figure is supplied'
        send('PUT', hostOf(futian), "/api/enterprises/$enterprise", self, [title: '体检企业', region: '440304', staff: 25, rdWanYuan: 100, revenueWanYuan: 2000, version: 1])

        then:
        states(enterprise, 'eligible', self, ours) as Set == [qualifies, open] as Set
    }

    def "an enterprise asks for itself only, its tenant's staff for any, and another tenant for none"() {
        given:
        def own = enterprise(futian, [title: '自己'])
        def other = enterprise(futian, [title: '别人'])
        def self = self(futian, own)

        expect:
        send('GET', hostOf(futian), "/api/enterprises/$own/policies", self).status == 200
        send('GET', hostOf(futian), "/api/enterprises/$other/policies", self).status == 404
        send('GET', hostOf(futian), "/api/enterprises/$other/policies", officers[futian]).status == 200
        send('GET', hostOf(luohu), "/api/enterprises/$other/policies", officers[luohu]).status == 404
        send('GET', hostOf(futian), "/api/enterprises/$own/policies").status == 401
    }

    def "a bureau sees whom a policy is for before it is published: counts, a sample, and what each condition does"() {
        given:
        person('qualifying-audience', town)
        officers[town] = bearer(token('qualifying-audience', hostOf(town)))
        [[region: '440309', industry: '6513', staff: 40, revenueWanYuan: 1000], [region: '440309', industry: '6513', staff: 60, revenueWanYuan: 2000],
         [region: '440309', industry: '3911', staff: 70, revenueWanYuan: 900], [region: '440309', industry: '3911', revenueWanYuan: 900], [staff: 10]].eachWithIndex { fields, at ->
            enterprise(town, [title: "深圳龙华第${at}科技有限公司".toString()] + fields)
        }
        enterprise(futian, [title: '别的地方', region: '440304', industry: '6513', staff: 60])
        def policy = draft(town, [all: [[fact: 'staff', operator: 'at-least', values: [50], clause: '第一条'], [fact: 'industry', operator: 'in', values: ['I'], clause: '第二条']]])

        when:
        def audience = send('GET', hostOf(town), "/api/policies/$policy/audience", officers[town]).json

        then:
        audience.total == [enterprises: 5, eligible: 1, unknown: 0]
        audience.districts.collectEntries { [it.code, it.count.enterprises] } == ['440309': 4, (null): 1]
        audience.industries.collectEntries { [it.code, [it.count.eligible, it.count.enterprises]] } == [I: [1, 2], C: [0, 2], (null): [0, 1]]
        audience.sizes.find { it.code == 'small' }.name == '小型'
        audience.sample*.name == ['深圳**有限公司']
        audience.without.collect { [it.condition, it.clause, it.count.eligible, it.more] } == [[0, '第一条', 2, 1], [1, '第二条', 2, 1]]
        audience.without[0].sentence == '从业人数不低于 50 人'
        send('GET', hostOf(futian), "/api/policies/$policy/audience", officers[futian]).status == 404
        send('GET', hostOf(town), "/api/policies/$policy/audience", self(town, enterprise(town, [title: '自己']))).status == 403
    }

    def "a city counts the enterprises of its districts, and sees the names of none"() {
        given:
        def marked = enterprise(futian, [title: '绝不外露的企业', region: '440304', staff: 4321])
        def policy = draft(city, [fact: 'staff', operator: 'equals', values: [4321]])
        def conditions = new PollingConditions(timeout: 60)

        expect:
        conditions.eventually {
            def answer = send('GET', hostOf(city), "/api/policies/$policy/audience", officers[city])
            assert answer.json.total.eligible == 1
            assert answer.json.districts.find { it.code == '440304' }.count.eligible == 1
            assert answer.json.sample == []
            assert !answer.body.contains('绝不') && !answer.body.contains(marked)
        }
    }

    def "a policy whose conditions do not hold is refused by the place of each, and one without conditions has no audience"() {
        when:
        def refused = send('POST', hostOf(futian), '/api/policies', officers[futian], [title: '错误', eligibility: [all: [[fact: 'staff', operator: 'at-least', values: ['多']], [fact: 'fame']]]])
        def plain = send('POST', hostOf(futian), '/api/policies', officers[futian], [title: '没有条件']).json.id

        then:
        refused.status == 422
        refused.json.errors*.field == ['eligibility.all.0.values', 'eligibility.all.1.fact']
        send('GET', hostOf(futian), "/api/policies/$plain/audience", officers[futian]).status == 409
    }

    private List<String> states(String enterprise, String state, Map headers, List<String> ours) {
        send('GET', hostOf(futian), "/api/enterprises/$enterprise/policies?state=$state", headers).json.items*.id.findAll { it in ours }
    }

    private String policy(TenantId tenant, Map where, Map more = [:]) {
        def id = draft(tenant, where, more)
        def published = send('POST', hostOf(tenant), "/api/policies/$id/publication", officers[tenant], [visibility: 'network'])
        assert published.status == 200: published.body
        id
    }

    private String draft(TenantId tenant, Map where, Map more = [:]) {
        def made = send('POST', hostOf(tenant), '/api/policies', officers[tenant], [title: '政策' + UUID.randomUUID(), text: '全文', benefit: '补助 10 万元', eligibility: [version: 1, where: where]] + more)
        assert made.status == 201: made.body
        made.json.id
    }

    private String enterprise(TenantId tenant, Map fields) {
        def made = send('POST', hostOf(tenant), '/api/enterprises', officers[tenant], fields)
        assert made.status == 201: made.body
        made.json.id
    }

    private Map<String, String> self(TenantId tenant, String enterprise) {
        person('qualifying-' + enterprise, tenant, Role.ENTERPRISE, new PartyRef('enterprise', enterprise))
        bearer(token('qualifying-' + enterprise, hostOf(tenant)))
    }
}
