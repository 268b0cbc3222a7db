package io.qiqiao.library.duplicate.merge;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.library.listing.Listing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The current tenant's mergers. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MergerRows extends GenericRepository<Merger, UUID> {

    Merger save(Merger merger);

    @Query("select * from merger where id = :id for update")
    Optional<Merger> lock(UUID id);

    @Query("select * from merger where kind = :kind order by merged_at desc, id limit :size")
    List<Merger> listNewest(String kind, int size);

    @Query("update merger set undone_at = :now, undone_by = :undoer where id = :id")
    void undo(UUID id, Instant now, String undoer);

    @Query("""
            insert into external_id_alias (kind, external_id, listing) values (:kind, :externalId, :listing)
            on conflict (kind, external_id) do update set listing = excluded.listing""")
    void alias(String kind, String externalId, UUID listing);

    @Query("delete from external_id_alias where kind = :kind and external_id = :externalId")
    void forgetAlias(String kind, String externalId);

    /** The records that belong to a party or speak of a record by its id. */
    @Query("""
            select * from listing
            where id <> :id and ((owner_kind = :kind and owner_id = cast(:id as text))
                or cast(content as text) like '%' || cast(:id as text) || '%')
            order by id""")
    List<Listing> listReferring(String kind, UUID id);
}
