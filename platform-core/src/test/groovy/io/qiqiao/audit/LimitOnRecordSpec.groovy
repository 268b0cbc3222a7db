package io.qiqiao.audit

import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions

class LimitOnRecordSpec extends WebSpec {

    @Shared TenantId yangxi = database.tenant('441723', '阳西县', '441700')
    @Shared TenantId conghua = database.tenant('440117', '从化区', '440100')
    def soon = new PollingConditions(timeout: 60, delay: 0.05)
    static int lastAddress = 0

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['qiqiao.audit.repeats-within'              : 'PT1H',
                                 'qiqiao.limits.enabled'                    : true, 'qiqiao.limits.exchange': '1h',
                                 'qiqiao.tenancy.web.trusted-proxies'       : ['127.0.0.1'],
                                 'qiqiao.limits.rates.address-reading.burst': 5, 'qiqiao.limits.rates.address-reading.refill': 5,
                                 'qiqiao.limits.rates.account-reading.burst': 4, 'qiqiao.limits.rates.account-reading.refill': 4]
    }

    def "whoever asks more often than #whose limit lets them is noted once, whatever they ask for"() {
        given:
        def login = 'flooding-' + UUID.randomUUID().toString().take(8)
        def account = person(login, conghua)
        def me = bearer(send('POST', hostOf(conghua), '/api/sessions', from(), [login: login, password: PASSWORD]).json.accessToken)
        def addresses = (1..20).collect { from() }.collectMany { [it, it] }
        def one = from()

        when:
        def answers = (0..<40).collect {
            def caller = whose == 'account' ? me + addresses[it] : one
            send('GET', hostOf(conghua), ['/api/sessions', '/api/inbox', '/api/keys'][it % 3], caller).status
        }

        then:
        answers.count { it == 429 } > 20

        and: 'once for each address it came from; an address in the platform\'s audit, since it is refused before the tenant is looked for'
        def most = whose == 'account' ? 20 : 1
        soon.eventually {
            def found = entries(whose == 'account' ? conghua.schema() : 'platform', whose).findAll { whose == 'account' || it.address == one['X-Forwarded-For'] }
            assert found.size() in 1..most
            assert found*.address.unique().size() == found.size()
            assert found*.account.unique() == [whose == 'account' ? bean(Pseudonyms).of(account) : null]
        }
        entries(yangxi.schema(), whose).empty

        where:
        whose << ['address', 'account']
    }

    /** Everybody comes from an address of their own. */
    static Map<String, String> from() {
        ['X-Forwarded-For': "203.1.${lastAddress.intdiv(250)}.${1 + lastAddress++ % 250}".toString()]
    }

    List entries(String schema, String whose) {
        database.sql().rows("select * from ${schema}.audit_entry where action = 'limit' and object_id = ? and outcome = 'refused' order by id".toString(), [whose])
    }
}
