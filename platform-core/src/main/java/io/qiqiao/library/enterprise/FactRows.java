package io.qiqiao.library.enterprise;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import io.qiqiao.library.listing.Listing;
import java.util.UUID;

/** The facts of the current tenant's enterprises, a row each. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface FactRows extends GenericRepository<Listing, UUID> {

    @Query("delete from enterprise_fact where enterprise = :enterprise")
    void remove(UUID enterprise);

    /** @param row its columns by name, as JSON */
    @Query("""
            insert into enterprise_fact
            select (jsonb_populate_record(cast(null as enterprise_fact), cast(:row as jsonb))).*""")
    void add(String row);
}
