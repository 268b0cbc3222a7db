package io.qiqiao.library.duplicate

import io.qiqiao.identity.PartyRef
import io.qiqiao.identity.Role
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared

/** Records made by programs that look like others. */
class LookAlikesThroughTheApiSpec extends WebSpec {

    @Shared TenantId wuwei = database.tenant('620600', '武威市')
    @Shared TenantId zhangye = database.tenant('620700', '张掖市')
    @Shared Map<List, String> tokens = [:]

    def setup() {
        def sql = database.sql()
        [wuwei, zhangye].each { each ->
            ['likeness', 'duplicate_decision', 'listing_version', 'listing'].each { sql.execute("delete from ${each.schema()}.$it".toString()) }
        }
        sql.close()
    }

    def "#what, asked #how: #status, and told of #reasons"() {
        given:
        def known = create('enterprises', [title: '武威启明新材料科技有限公司', creditCode: '91350100M000100Y43', address: '凉州区创新路 8 号']).json.id

        when:
        def answer = create('enterprises', fields, how)

        then:
        answer.status == status
        (answer.json.lookAlikes ?: []).collect { [it.id, it.reasons] } == (reasons ? [[known, reasons]] : [])
        status != 409 || answer.json.code == 'looks-alike'
        list('enterprises').size() == (status == 201 ? 2 : 1)

        where:
        what                  | fields                                                | how       || status | reasons
        'the same name'       | [title: '甘肃省武威市启明新材料科技有限责任公司']              | ''        || 201    | ['name']
        'the same name'       | [title: '启明新材料科技有限公司']                          | 'tell'    || 201    | ['name']
        'the same name'       | [title: '启明新材料科技有限公司']                          | 'refuse'  || 409    | ['name']
        'the same name'       | [title: '启明新材料科技有限公司']                          | 'accept'  || 201    | []
        'the same address'    | [title: '别家', address: '凉州区创新路8号']               | 'refuse'  || 409    | ['address']
        'another one'         | [title: '别家']                                       | 'refuse'  || 201    | []
        'what does not hold'  | [title: '']                                          | 'refuse'  || 422    | []
        'the same name'       | [title: '启明新材料科技有限公司']                          | 'whatever' || 422   | []
    }

    def "the bureau finds both among the likely duplicates; that it was said to be another one is noted where it was said: #how"() {
        given:
        create('institutions', [title: '武威知行咨询有限公司'])

        when:
        create('institutions', [title: '知行咨询有限责任公司'], how)

        then:
        send('GET', hostOf(wuwei), '/api/duplicates/institutions', by(Role.OFFICER)).json.size() == 1
        database.sql().rows('select decision from t_620600.duplicate_decision')*.decision == noted

        where:
        how      || noted
        'tell'   || []
        'accept' || ['saved']
    }

    def "nobody hears of records they may not see: #whose"() {
        given:
        create('products', [title: '税务筹划辅导'], '', tenant, Role.OFFICER)
        def institution = new PartyRef('institution', UUID.randomUUID().toString())

        when:
        def answer = create('products', [title: '税务筹划辅导'], 'refuse', wuwei, role, institution)

        then:
        answer.status == status

        where:
        whose                     | role             || status
        'another tenant\'s'       | Role.OFFICER     || 201
        'another institution\'s'  | Role.INSTITUTION || 201
        'their own tenant\'s'     | Role.OFFICER     || 409
        tenant = whose.startsWith('another tenant') ? zhangye : wuwei
    }

    def "a demand is never turned away for looking like another, #how"() {
        given:
        def demand = [title: '求 ISO 9001 认证辅导', text: '三个月内取得证书']
        def ask = { send('POST', hostOf(wuwei), "/api/demands$how", by(Role.STATION), demand) }

        when:
        def both = [ask(), ask()]

        then:
        both*.status == [201, 201]
        both.every { it.json.id && !it.json.lookAlikes }
        both[0].json.id != both[1].json.id

        where:
        how << ['', '?lookAlikes=refuse']
    }

    private Answer create(String library, Map fields, String how = '', TenantId tenant = wuwei, Role role = Role.OFFICER, PartyRef party = PartyRef.BUREAU) {
        send('POST', hostOf(tenant), "/api/$library" + (how ? "?lookAlikes=$how" : ''), by(role, tenant, party), fields)
    }

    private List list(String library) {
        send('GET', hostOf(wuwei), "/api/$library", by(Role.OFFICER)).json.items
    }

    private Map<String, String> by(Role role, TenantId tenant = wuwei, PartyRef party = PartyRef.BUREAU) {
        def of = role == Role.OFFICER ? PartyRef.BUREAU : party
        bearer(tokens.computeIfAbsent([tenant, role, of]) {
            def login = "alike-${UUID.randomUUID()}".toString()
            person(login, tenant, role, of)
            token(login, hostOf(tenant))
        })
    }
}
