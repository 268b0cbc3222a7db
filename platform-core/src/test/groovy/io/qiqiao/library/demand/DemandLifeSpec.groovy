package io.qiqiao.library.demand

import io.qiqiao.identity.PartyRef
import io.qiqiao.kernel.ErrorCode
import io.qiqiao.kernel.Refusal
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Listings
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.testkit.PlatformSpec

class DemandLifeSpec extends PlatformSpec {

    static final STATES = ['open', 'matched', 'in-service', 'solved', 'closed', 'expired']
    static final WAYS = [open: ['matched', 'closed', 'expired'], matched: ['in-service', 'open', 'closed'], 'in-service': ['solved', 'open', 'closed'],
                         solved: ['closed'], closed: [], expired: ['open', 'closed']]
    static final STATION = new Editor('station', PartyRef.BUREAU)

    def kind = bean(DemandKind)

    def "from #from a demand moves to #ways, and nowhere else"() {
        expect:
        STATES.findAll { bean(DemandLife).allows(from, it) } as Set == ways as Set

        where:
        from << STATES
        ways = WAYS[from]
    }

    def "a demand begins open, moves step by step, and keeps where it is while its form is changed"() {
        given:
        def demand = make('寻找检测服务')

        expect:
        life(demand) == 'open'

        when:
        move(demand, 'matched')
        def changed = CurrentTenant.call(tianhe) {
            def now = bean(Listings).get(kind, demand.id())
            bean(KeepingListings).change(kind, now.id(), now.version(), Draft.of([title: '寻找检测服务', text: '改过', life: 'solved'], null), STATION).listing()
        }

        then:
        life(changed) == 'matched'

        when:
        move(demand, 'solved')

        then:
        def refused = thrown(Refusal)
        [refused.code(), refused.detailKey()] == [ErrorCode.WRONG_STATE, 'demand.no-such-way']
        life(demand) == 'matched'

        when: 'another party tries'
        move(demand, 'closed', new Editor('other', new PartyRef('enterprise', UUID.randomUUID().toString())))

        then:
        thrown(Refusal)
        life(demand) == 'matched'
    }

    def "a demand of before, in yuan and without a life, is read on"() {
        given:
        def demand = make('旧需求')
        database.sql().executeUpdate('update ' + tianhe.schema() + """.listing set content = '{"title":"旧需求","budgetYuan":30000.5}' where id = ?""", [demand.id()])
        def change = getClass().getResource('/db/tenant/changes/0090-fields.sql').getText('UTF-8')

        when:
        def statements = change.readLines().findAll { !it.startsWith('--') }.join('\n').split(';').findAll { it.trim() }
        def sql = database.sql()
        sql.withTransaction {
            sql.execute("set local search_path to ${tianhe.schema()}".toString())
            statements.each { sql.execute(it) }
        }
        sql.close()

        then:
        def content = CurrentTenant.call(tianhe) { bean(Listings).content(kind, bean(Listings).get(kind, demand.id())) }
        [content.budgetFen(), content.standing()] == [3000050L, 'open']
    }

    private make(String title) {
        CurrentTenant.call(tianhe) { bean(KeepingListings).create(kind, Draft.of([title: title, text: '说明'], Visibility.NETWORK), STATION).listing() }
    }

    private void move(demand, String to, Editor editor = STATION) {
        CurrentTenant.call(tianhe) { bean(MovingDemands).move(demand.id(), to, editor) }
    }

    private String life(demand) {
        CurrentTenant.call(tianhe) { bean(Listings).content(kind, bean(Listings).get(kind, demand.id())).standing() }
    }
}
