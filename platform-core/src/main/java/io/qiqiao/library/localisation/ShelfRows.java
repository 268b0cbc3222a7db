package io.qiqiao.library.localisation;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The current tenant's choices. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface ShelfRows extends GenericRepository<Localisation, UUID> {

    @Query("""
            insert into platform.shelf (tenant, kind, id, choice, chosen_at, chosen_by)
            values (platform.current_tenant(), :kind, :id, :choice, :now, :chooser)
            on conflict (tenant, kind, id) do update
            set choice = excluded.choice, chosen_at = excluded.chosen_at, chosen_by = excluded.chosen_by""")
    void put(String kind, UUID id, String choice, Instant now, String chooser);

    @Query("delete from platform.shelf where tenant = platform.current_tenant() and kind = :kind and id = :id")
    int remove(String kind, UUID id);

    @Query(
            "select id, choice from platform.shelf where tenant = platform.current_tenant() and kind = :kind order by id")
    List<Shelved> list(String kind);

    @Query("""
            select id, choice from platform.shelf
            where tenant = platform.current_tenant() and kind = :kind and id = :id""")
    Optional<Shelved> find(String kind, UUID id);
}
