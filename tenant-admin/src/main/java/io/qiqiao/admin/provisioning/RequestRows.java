package io.qiqiao.admin.provisioning;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.Optional;

/** Who asked for which tenant. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface RequestRows extends GenericRepository<RequestRow, String> {

    Optional<RequestRow> findById(String tenant);

    /** The first request stands; an administrator may be added to it later. */
    @Query("""
            insert into control.provisioning (tenant, administrator, requested_by, requested_at)
            values (:tenant, :administrator, :requestedBy, :requestedAt)
            on conflict (tenant) do update
            set administrator = coalesce(provisioning.administrator, excluded.administrator)""")
    void add(RequestRow row);
}
