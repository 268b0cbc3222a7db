package io.qiqiao.portal

import co.elastic.clients.elasticsearch.ElasticsearchClient
import groovy.json.JsonSlurper
import io.micronaut.context.ApplicationContext
import io.qiqiao.identity.PartyRef
import io.qiqiao.library.expert.ExpertKind
import io.qiqiao.library.institution.InstitutionKind
import io.qiqiao.library.listing.Draft
import io.qiqiao.library.listing.Editor
import io.qiqiao.library.listing.KeepingListings
import io.qiqiao.library.listing.ListingKind
import io.qiqiao.library.listing.ListingState
import io.qiqiao.library.policy.PolicyKind
import io.qiqiao.library.product.ProductKind
import io.qiqiao.publication.TenantsReading
import io.qiqiao.publication.Visibility
import io.qiqiao.search.SearchDocument
import io.qiqiao.search.SearchSource
import io.qiqiao.search.index.IndexLayout
import io.qiqiao.search.index.IndexNames
import io.qiqiao.search.index.IndexShare
import io.qiqiao.search.index.IndexedDocument
import io.qiqiao.search.index.SearchConnections
import io.qiqiao.tenancy.CurrentTenant
import io.qiqiao.tenancy.TenantId

/** Records as tenants keep and publish them, in the database and in the index. */
class SharedContent {

    private static final EDITOR = new Editor('officer', PartyRef.BUREAU)
    private static final Map<String, Class<? extends ListingKind>> KINDS =
            [institution: InstitutionKind, product: ProductKind, policy: PolicyKind, expert: ExpertKind]

    private final ApplicationContext application
    private final List<SearchDocument> documents = []

    SharedContent(ApplicationContext application) {
        this.application = application
    }

    /** Keeps a record, published unless it is a draft, and returns its id. */
    UUID keep(TenantId tenant, String kind, Map<String, Object> fields, Visibility visibility = Visibility.PUBLIC,
              ListingState state = ListingState.PUBLISHED, String externalId = UUID.randomUUID().toString()) {
        def listingKind = application.getBean(KINDS[kind])
        CurrentTenant.call(tenant) {
            def draft = new Draft(fields, visibility, externalId)
            def listing = application.getBean(KeepingListings).put(listingKind, draft, state, EDITOR).listing()
            documents.addAll(document(kind, listing.id()))
            listing.id()
        }
    }

    private List<SearchDocument> document(String kind, UUID id) {
        def source = application.getBeansOfType(SearchSource).find { it.kind() == kind }
        def shared = application.getBean(TenantsReading).find(kind, id)
        shared.present ? [source.shared(shared.get())] : source.listPrivate([id])
    }

    /** Keeps the demo content of one library, for the tenants that exist. */
    void keepDemo(String kind, String library, Collection<TenantId> tenants) {
        def file = new File(System.getProperty('qiqiao.root'), "tenant-admin/src/main/resources/demo/${library}.jsonl")
        file.eachLine('UTF-8') { line ->
            def fields = new JsonSlurper().parseText(line) as Map<String, Object>
            def tenant = TenantId.of(fields.remove('tenant') as String)
            def visibility = Visibility.valueOf((fields.remove('visibility') as String).toUpperCase())
            def state = ListingState.valueOf((fields.remove('state') as String).toUpperCase())
            def externalId = fields.remove('externalId') as String
            if (tenant in tenants && state == ListingState.PUBLISHED) {
                keep(tenant, kind, fields, visibility, state, externalId)
            }
        }
    }

    /** Fills the index with everything that was kept, and returns when it can be found. */
    void index() {
        def client = application.getBean(SearchConnections).writing()
        KINDS.keySet().each { kind ->
            IndexShare.values().each { share ->
                fill(client, share, kind, documents.findAll {
                    it.kind() == kind && (it.visibility() == 'private') == (share == IndexShare.PRIVATE)
                })
            }
        }
    }

    private void fill(ElasticsearchClient client, IndexShare share, String kind, List<SearchDocument> records) {
        def names = application.getBean(IndexNames)
        def layout = application.getBean(IndexLayout)
        def index = names.physical(share, kind, 'v1-1')
        layout.create(client, index, index + '-write')
        client.indices().putAlias { it.index(index).name(names.alias(share, kind)) }
        records.each { record ->
            client.index { it.index(index).id(record.id().toString()).routing(record.tenant()).document(IndexedDocument.of(record, share)) }
        }
        layout.open(client, index)
        client.indices().refresh { it.index(index) }
    }
}
