package io.qiqiao.admin.matching

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.tenancy.TenantId
import spock.lang.Shared

/** What changes calls for matching by itself: a demand, a service that comes later, whatever is killed on the way. */
class ReverseMatchingSpec extends IndexedWebSpec {

    static final DISCLOSURES = [function: '检测海水淡化膜的通量与脱盐率', process: '送样、检测、报告', standard: 'GB/T 32373', fee: '面议', timeLimit: '10 个工作日']

    @Shared TenantId jieyang = database.tenant('445200', '揭阳市', '440000')
    @Shared TenantId puning = database.tenant('445281', '普宁市', '445200')
    @Shared TenantId foshan = database.tenant('440600', '佛山市', '440000')
    @Shared Map<String, String> station
    @Shared Map<String, String> provider

    @Override
    String getIndexPrefix() {
        'reverse'
    }

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.matching.enabled': true, 'qiqiao.matching.lease': 'PT2S', 'qiqiao.exchange.poll': 'PT0.1S']
    }

    def setupSpec() {
        database.sql().execute('delete from platform.matching_post')
        person('reverse-station', puning, Role.STATION, new PartyRef('station', null))
        person('reverse-officer', foshan)
        station = bearer(token('reverse-station', hostOf(puning)))
        provider = bearer(token('reverse-officer', hostOf(foshan)))
    }

    def "a service that is published later finds the open demand, tells its owner, and is asked by itself"() {
        given: 'a demand for which there is nothing'
        def demand = post('海水淡化膜检测', '想检测海水淡化膜的通量与脱盐率，要有资质')
        soon.eventually { assert send('GET', hostOf(puning), '/api/inbox', station).json.items*.title.any { it.contains('海水淡化膜检测') && it.contains('暂时没有合适的服务') } }

        when: 'elsewhere somebody publishes what fits'
        bring('institution', [[externalId: 'rev', title: '佛山膜检测中心', kind: 'enterprise', summary: '膜材料检测', categories: ['testing'], region: '440600', address: '某路', phone: '0757-5550001']], foshan, provider, 'public')
        bring('product', [[externalId: 'rev-p', title: '海水淡化膜性能检测', institution: 'rev', category: 'testing'] + DISCLOSURES], foshan, provider, 'public')

        then:
        soon.eventually { assert matches(demand).any { it.title == '海水淡化膜性能检测' && it.origin == 'reverse' } }

        and: 'its provider is asked once, be it as the institution, which came first, or for the service'
        soon.eventually { assert matches(demand).count { it.provider == '佛山膜检测中心' && it.state == 'notified' } == 1 }
        soon.eventually { assert send('GET', hostOf(foshan), '/api/offers?state=notified', provider).json.items.any { it.demand.title == '海水淡化膜检测' } }
        send('GET', hostOf(puning), '/api/inbox', station).json.items*.title.any { it.contains('海水淡化膜检测') && it.contains('项服务') }

        when: 'the provider declines'
        def offer = send('GET', hostOf(foshan), '/api/offers?state=notified', provider).json.items.find { it.demand.title == '海水淡化膜检测' }
        def declined = send('POST', hostOf(foshan), "/api/offers/$offer.id/decline", provider, [reason: '设备检修'])

        then:
        declined.json.state == 'declined'
        soon.eventually { assert matches(demand).find { it.id == offer.id }.with { [it.state, it.note] } == ['declined', '设备检修'] }
        send('POST', hostOf(foshan), "/api/offers/$offer.id/acceptance", provider, [:]).status == 409
    }

    def "what a process has taken up and not finished is taken up by another"() {
        given: 'a process that takes up whatever comes and is killed'
        def sql = database.sql()
        def thief = new Thread({
            200.times {
                sql.execute("update platform.matching_post set claimed_until = clock_timestamp() + interval '2 seconds' where claimed_until is null")
                sleep 5
            }
        })
        thief.start()

        when:
        def demand = post('膜材料脱盐率检测', '需要检测海水淡化膜的脱盐率')
        thief.join()

        then:
        soon.eventually { assert matches(demand)*.title.contains('海水淡化膜性能检测') }
        soon.eventually { assert sql.firstRow("select count(*) as count from platform.matching_post where tenant = ? and cause = 'demand'", [puning.code()]).count == 0 }
    }

    def "the demand's side refuses what does not fit, and it is not proposed again"() {
        given:
        def demand = post('淡化膜通量检测', '海水淡化膜的通量检测')
        soon.eventually { assert matches(demand).any { it.state == 'notified' } }
        def match = matches(demand).find { it.title == '海水淡化膜性能检测' }

        when:
        def without = send('POST', hostOf(puning), "/api/matches/$match.id/refusal", station, [:])

        then:
        [without.status, without.json.errors*.field] == [422, ['reason']]

        when:
        send('POST', hostOf(puning), "/api/matches/$match.id/refusal", station, [reason: '去年合作过，不满意'])
        def now = send('GET', hostOf(puning), "/api/demands/$demand/matches?kind=product", station).json

        then:
        matches(demand).find { it.id == match.id }.state == 'refused'
        !now.items*.title.contains('海水淡化膜性能检测')
        now.rejected.find { it.title == '海水淡化膜性能检测' }.with { [it.rule, it.text] } == ['conflict', '这项需求此前已谢绝它']
        soon.eventually { assert send('GET', hostOf(foshan), "/api/offers/$match.id", provider).json.with { [it.state, it.note] } == ['refused', '去年合作过，不满意'] }
    }

    private String post(String title, String text) {
        def made = send('POST', hostOf(puning), '/api/demands', station, [title: title, text: text, visibility: 'public'])
        assert made.status == 201: made.body
        assert send('POST', hostOf(puning), "/api/demands/$made.json.id/publication", station, [visibility: 'public']).status == 200
        made.json.id
    }

    private List matches(String demand) {
        send('GET', hostOf(puning), "/api/matches?demand=$demand&size=100", station).json.items
    }
}
