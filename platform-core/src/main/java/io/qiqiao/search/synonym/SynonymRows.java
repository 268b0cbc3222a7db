package io.qiqiao.search.synonym;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Words of equal meaning in the current tenant. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface SynonymRows extends GenericRepository<SynonymRow, UUID> {

    /** The newest first. */
    @Query("select * from synonym_group order by added_at desc, id desc limit :most")
    List<SynonymRow> list(int most);

    @Query("select * from synonym_group where id = :id")
    Optional<SynonymRow> find(UUID id);

    @Query("select count(*) from synonym_group")
    long count();

    /** 0 when the same group stands already. */
    @Query(
            "insert into synonym_group (id, words, added_at) values (:id, :words, :addedAt) on conflict (words) do nothing")
    int add(UUID id, String words, Instant addedAt);

    @Query("delete from synonym_group where id = :id")
    int remove(UUID id);
}
