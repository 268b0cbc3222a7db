package io.qiqiao.indexer

import groovy.json.JsonSlurper
import io.micronaut.data.connection.ConnectionDefinition
import io.micronaut.data.connection.ConnectionOperations
import io.qiqiao.kernel.Slice
import io.qiqiao.publication.Publication
import io.qiqiao.search.SearchDocument
import io.qiqiao.search.SearchSource
import io.qiqiao.tenancy.CurrentTenant
import jakarta.inject.Named
import jakarta.inject.Singleton

import java.sql.Connection
import java.sql.PreparedStatement
import java.sql.ResultSet
import java.time.Instant

/** Records of a kind that only specs know, kept in the tenants' listing table; see {@link SampleRecords}. */
@Singleton
class SampleSource implements SearchSource {

    static final String KIND = 'sample'

    /** Ids of records that cannot be turned into documents. */
    static final Set<UUID> BROKEN = Collections.synchronizedSet([] as Set)

    private final ConnectionOperations<Connection> tenants

    SampleSource(@Named('default') ConnectionOperations<Connection> tenants) {
        this.tenants = tenants
    }

    @Override
    String kind() {
        KIND
    }

    @Override
    SearchDocument shared(Publication shared) {
        document(shared.id(), shared.tenant(), shared.path(), shared.visibility(), shared.version(), shared.title(),
                new JsonSlurper().parseText(shared.document()).text as String, null)
    }

    @Override
    List<SearchDocument> listPrivate(Collection<UUID> ids) {
        query('select * from listing where kind = ? and visibility = ? and id = any(?)') {
            it.setString(1, KIND)
            it.setString(2, 'private')
            it.setArray(3, it.connection.createArrayOf('uuid', ids as Object[]))
            documents(it.executeQuery())
        }
    }

    @Override
    Slice<SearchDocument> scanPrivate(UUID after, int size) {
        List<SearchDocument> found = query(
                'select * from listing where kind = ? and visibility = ? and id > ? order by id limit ?') {
            it.setString(1, KIND)
            it.setString(2, 'private')
            it.setObject(3, after ?: new UUID(0, 0))
            it.setInt(4, size)
            documents(it.executeQuery())
        }
        new Slice<>(found, found.size() < size ? null : found.last().id().toString())
    }

    private List<SearchDocument> query(String sql, Closure<List<SearchDocument>> work) {
        tenants.execute(ConnectionDefinition.DEFAULT) { status ->
            PreparedStatement statement = status.connection.prepareStatement(sql)
            try {
                work(statement)
            } finally {
                statement.close()
            }
        }
    }

    private static List<SearchDocument> documents(ResultSet rows) {
        def found = []
        while (rows.next()) {
            def tenant = CurrentTenant.get().code()
            found << document(rows.getObject('id', UUID), tenant, SampleRecords.PATHS[tenant], 'private', rows.getLong('version'),
                    rows.getString('title'), new JsonSlurper().parseText(rows.getString('content')).text as String,
                    rows.getString('owner_id') ? 'institution:' + rows.getString('owner_id') : null)
        }
        found
    }

    private static SearchDocument document(UUID id, String tenant, String path, String visibility, long version, String title, String text, String owner) {
        if (id in BROKEN) {
            throw new IllegalStateException('this record cannot be read')
        }
        new SearchDocument(KIND, id, null, tenant, path, visibility, version, title, '', text, null, [tenant], null, owner, null,
                Instant.parse('2026-01-01T00:00:00Z'))
    }
}
