package io.qiqiao.push.delivery;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;
import java.util.UUID;

/** Cuts the enterprises of the current tenant into slices by their ids. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface EnterpriseSlices extends GenericRepository<PolicyInForce, UUID> {

    /** Below all ids. */
    UUID FIRST = new UUID(0, 0);

    /** Above all ids. */
    UUID LAST = new UUID(-1, -1);

    @Query("select count(*) from enterprise_fact")
    long count();

    /** The last id of the slice behind {@code after}; empty when fewer are left: then what is left is the last slice. */
    default Optional<UUID> findEnd(UUID after, int size) {
        return findNth(after, size - 1);
    }

    @Query(
            "select enterprise from enterprise_fact where enterprise > :after order by enterprise offset :skipped limit 1")
    Optional<UUID> findNth(UUID after, int skipped);
}
