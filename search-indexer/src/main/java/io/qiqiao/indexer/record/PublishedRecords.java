package io.qiqiao.indexer.record;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.publication.Publication;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Everything that tenants share, over all of them. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
interface PublishedRecords extends GenericRepository<Publication, UUID> {

    /** Those of the ids that are shared; neither collection may be empty. */
    @Query("select * from platform.shown_publication where kind in (:kinds) and id in (:ids)")
    List<Publication> list(Collection<String> kinds, Collection<UUID> ids);

    /** The kind's, by rising id, from behind {@code after}. */
    @Query("select * from platform.shown_publication where kind = :kind and id > :after order by id limit :size")
    List<Publication> scan(String kind, UUID after, int size);

    /** The codes of all tenants of this placement that have a schema. */
    @Query("select code from platform.tenant order by code")
    List<String> listTenants();
}
