package io.qiqiao.push.saved

import io.qiqiao.identity.PartyRef
import io.qiqiao.library.institution.InstitutionKind
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.Listing
import io.qiqiao.library.listing.ListingState
import io.qiqiao.library.policy.PolicyKind
import io.qiqiao.library.product.ProductKind
import io.qiqiao.publication.TenantsReading
import io.qiqiao.publication.Visibility
import io.qiqiao.push.rule.Rhythm
import io.qiqiao.search.SearchSource
import io.qiqiao.search.index.IndexLayout
import io.qiqiao.search.index.IndexNames
import io.qiqiao.search.index.IndexShare
import io.qiqiao.search.index.IndexedDocument
import io.qiqiao.search.index.SearchConnections
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId
import io.qiqiao.testkit.TestServers
import io.qiqiao.testkit.WebSpec
import spock.lang.Shared
import spock.util.concurrent.PollingConditions


/** A city and a district of its own, and a city that has nothing to do with them. What is shared is indexed where the spec says so. */
abstract class SavingSpec extends WebSpec {

    static final Editor OFFICER = new Editor('spec', PartyRef.BUREAU)
    static final Map KINDS = [product: ProductKind, policy: PolicyKind, institution: InstitutionKind]

    @Shared TenantId city = database.with {
        tenant('510000', '四川省')
        tenant('510100', '成都市', '510000')
    }
    @Shared TenantId district = database.tenant('510104', '锦江区', '510100')
    @Shared TenantId elsewhere = database.with {
        tenant('520000', '贵州省')
        tenant('520100', '贵阳市', '520000')
    }
    /** What lies in the index: where, its id, whose it is. */
    @Shared Set<List<String>> written = []

    def soon = new PollingConditions(timeout: 60, delay: 0.1)

    String getIndexPrefix() {
        'v' + Integer.toHexString(getClass().name.hashCode())
    }

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['elasticsearch.http-hosts': TestServers.elasticsearch().toString(), 'qiqiao.search.index-prefix': indexPrefix]
    }

    def setupSpec() {
        KINDS.keySet().each { kind ->
            IndexShare.values().each { share ->
                def index = bean(IndexNames).physical(share, kind, 'v1-1')
                bean(IndexLayout).create(elastic(), index, index + '-write')
                elastic().indices().putAlias { it.index(index).name(bean(IndexNames).alias(share, kind)) }
                bean(IndexLayout).open(elastic(), index)
            }
        }
    }

    def cleanupSpec() {
        elastic().indices().delete { it.index(elastic().indices().get { it.index(indexPrefix + '-*') }.result().keySet() as List) }
    }

    def elastic() {
        bean(SearchConnections).writing()
    }

    /** Nothing of other features, and nothing that is due. */
    void clean() {
        def sql = database.sql()
        [city, district, elsewhere].each { tenant ->
            ['saved_search', 'saved_search_run', 'inbox_item', 'listing', 'listing_version'].each { sql.execute("delete from ${tenant.schema()}.$it".toString()) }
            sql.execute('delete from platform.publication where tenant = ?', [tenant.code()])
            sql.execute('delete from platform.first_publication where tenant = ?', [tenant.code()])
            sql.execute('delete from platform.outbox where tenant = ?', [tenant.code()])
            sql.execute("delete from platform.job where kind = 'saved-searches' and tenant = ?", [tenant.code()])
        }
        sql.execute("delete from platform.push_turn where what = 'saved-search'")
        sql.close()
        // The server that comes along deletes by id only.
        written.each { document -> elastic().delete { it.index(document[0]).id(document[1]).routing(document[2]) } }
        written.clear()
    }

    /** Keeps a record of a tenant, published; findable only when it is indexed. */
    Listing share(TenantId tenant, String title, Map options = [:]) {
        def kind = options.kind ?: 'product'
        def visibility = options.visibility ?: Visibility.PUBLIC
        def fields = [title: title] + (kind == 'product' ? [function: '办理', process: '受理', standard: '规范', fee: '面议', timeLimit: '5 天', category: options.category ?: 'testing'] : [text: '第一条'])
        def listing = CurrentTenant.call(tenant) {
            bean(KeepingListings).put(bean(KINDS[kind]), new Draft(fields, visibility, (options.externalId ?: UUID.randomUUID().toString()) as String), ListingState.PUBLISHED, OFFICER).listing()
        }
        if (options.indexed != false) {
            indexed(tenant, listing)
        }
        listing
    }

    /** As the indexer does: what is shared is written to the index, and no longer waits. */
    void indexed(TenantId tenant, Listing listing) {
        def source = application.getBeansOfType(SearchSource).find { it.kind() == listing.kind() }
        def shared = CurrentTenant.call(tenant) { bean(TenantsReading).find(listing.kind(), listing.id()) }
        def share = shared.present ? IndexShare.PUBLIC : IndexShare.PRIVATE
        def document = CurrentTenant.call(tenant) { shared.present ? source.shared(shared.get()) : source.listPrivate([listing.id()]).first() }
        def place = bean(IndexNames).writing(share, listing.kind(), 'v1-1')
        elastic().index { it.index(place).id(listing.id().toString()).routing(tenant.code()).document(IndexedDocument.of(document, share)) }
        written << [place, listing.id().toString(), tenant.code()]
        database.sql().execute('delete from platform.outbox where id = ?', [listing.id()])
    }

    SavedSearch save(TenantId tenant, UUID account, String name, Map question = [:], Rhythm rhythm = Rhythm.DAILY) {
        CurrentTenant.call(tenant) {
            bean(SavedSearches).save(account, name, new SavedQuestion(question.text ?: '', question.kinds ?: [], question.categories ?: [], question.regions ?: [], question.tenants ?: [], question.free as Boolean), rhythm)
        }
    }

    /** What lies in a person's inbox of a tenant, the oldest first. */
    List<Map> told(TenantId tenant, UUID account) {
        rows(tenant, 'select title, body, link, topic from $inbox_item where recipient = ? order by id', ["account:$account".toString()])
    }

    List<Map> rows(TenantId tenant, String query, List parameters = []) {
        def sql = database.sql()
        try {
            sql.rows(query.replace('$', tenant.schema() + '.'), parameters).collect { new LinkedHashMap(it) }
        } finally {
            sql.close()
        }
    }
}
