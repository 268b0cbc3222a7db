package io.qiqiao.library.listing

import groovy.json.JsonSlurper
import io.qiqiao.identity.PartyRef
import io.qiqiao.job.Job.State
import io.qiqiao.job.Jobs
import io.qiqiao.library.enterprise.EnterpriseKind
import io.qiqiao.library.expert.ExpertKind
import io.qiqiao.library.history.History
import io.qiqiao.library.institution.InstitutionKind
import io.qiqiao.protection.Unreadable
import io.qiqiao.protection.rotation.RotatingKeys
import io.qiqiao.publication.Visibility
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.PlatformSpec
import spock.lang.Unroll
import spock.util.concurrent.PollingConditions

class SensitiveFieldsSpec extends PlatformSpec {

    static final TABLES = [listing: 'id', listing_version: 'listing']
    static final ENTERPRISE = [title: '密字有限公司', contactPerson: '上官明月', phone: '13812345670', revenueWanYuan: 1234567890123.45, mainProducts: '含 "引号" 与 {括号}']

    @Override
    Map<String, Object> configuration() {
        ['qiqiao.jobs.poll': 'PT0.05S', 'qiqiao.exchange.enabled': false, 'qiqiao.notices.enabled': false]
    }

    @Unroll
    def "of #of.simpleName, #lies in the rows as they are, #hidden are not, and whoever reads gets all"() {
        given:
        def saved = save(tianhe, of, content)

        expect:
        def read = json(listing(tianhe, of, saved.id()).content())
        content.every { field, value -> read[field] == value }
        TABLES.each { table, id ->
            def raw = raw(tianhe, table, id, saved.id())
            assert lies.every { raw.contains(content[it]) }
            assert hidden.every { !raw.contains(content[it]) }
        }

        and: 'what it was is read as what it is'
        def change = CurrentTenant.call(tianhe) { bean(History).compare(saved, saved.version(), null) }
        hidden.every { field -> change.fields().find { it.field().name() == field }.after() == content[field] }

        where:
        of              | content                                                                     || lies                      | hidden
        EnterpriseKind  | ENTERPRISE                                                                  || ['title']                 | ['contactPerson', 'phone']
        ExpertKind      | [title: '密字专家', phone: '020-55501183', email: 'hidden@metro.example']      || ['title']                 | ['phone', 'email']
        InstitutionKind | [title: '密字机构', kind: 'other', phone: '020-55501184', contactPerson: '司徒'] || ['phone', 'contactPerson'] | []
    }

    def "a text that looks like a protected one is kept and read as the text it is"() {
        given:
        def looksProtected = json(raw(tianhe, 'listing', 'id', save(tianhe, EnterpriseKind, ENTERPRISE).id())).contactPerson as String

        when:
        def saved = save(tianhe, EnterpriseKind, ENTERPRISE + [contactPerson: looksProtected.take(50)])

        then:
        json(listing(tianhe, EnterpriseKind, saved.id()).content()).contactPerson == looksProtected.take(50)
    }

    def "one tenant's row in another's table opens for nobody"() {
        given:
        def theirs = raw(tianhe, 'listing', 'id', save(tianhe, EnterpriseKind, ENTERPRISE).id())
        def ours = save(yangdong, EnterpriseKind, ENTERPRISE)
        database.sql().executeUpdate("update ${schema(yangdong)}.listing set content = cast(? as jsonb) where id = ?".toString(), [theirs, ours.id()])

        when:
        listing(yangdong, EnterpriseKind, ours.id())

        then:
        thrown(Unreadable)
    }

    def "a rotation puts them under the new key, those too that lay open; no version rises, nobody else's row changes"() {
        given:
        def saved = save(tianhe, EnterpriseKind, ENTERPRISE)
        def open = save(tianhe, EnterpriseKind, ENTERPRISE)
        def theirs = save(yangdong, EnterpriseKind, ENTERPRISE)
        TABLES.each { table, id ->
            database.sql().executeUpdate("update ${schema(tianhe)}.$table set content = content || '{\"phone\": \"13812345670\"}' where $id = ?".toString(), [open.id()])
        }
        def before = [raw(tianhe, 'listing', 'id', saved.id()), raw(yangdong, 'listing', 'id', theirs.id())]

        when:
        def job = CurrentTenant.call(tianhe) { bean(RotatingKeys).request('a spec') }

        then:
        new PollingConditions(timeout: 60, delay: 0.05).eventually {
            assert CurrentTenant.call(tianhe) { bean(Jobs).get(job) }.state() == State.DONE
        }
        raw(tianhe, 'listing', 'id', saved.id()) != before[0]
        raw(yangdong, 'listing', 'id', theirs.id()) == before[1]
        [saved, open].every {
            def read = listing(tianhe, EnterpriseKind, it.id())
            read.version() == it.version() && json(read.content()).phone == '13812345670'
        }
        TABLES.every { table, id -> !raw(tianhe, table, id, open.id()).contains('13812345670') }
    }

    private Listing save(TenantId tenant, Class<? extends ListingKind> kind, Map content) {
        CurrentTenant.call(tenant) {
            bean(KeepingListings).put(bean(kind), new Draft(content, Visibility.PRIVATE, UUID.randomUUID().toString()), ListingState.DRAFT, new Editor('officer', PartyRef.BUREAU)).listing()
        }
    }

    private Listing listing(TenantId tenant, Class<? extends ListingKind> kind, UUID id) {
        CurrentTenant.call(tenant) { bean(Listings).get(bean(kind), id) }
    }

    private String raw(TenantId tenant, String table, String by, UUID id) {
        database.sql().firstRow("select cast(content as text) as text from ${schema(tenant)}.$table where $by = ? order by version desc".toString(), [id]).text
    }

    private static String schema(TenantId tenant) {
        't_' + tenant.code()
    }

    private static Map json(String text) {
        new JsonSlurper().parseText(text) as Map
    }
}
