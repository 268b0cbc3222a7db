package io.qiqiao.tenancy.registry;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;

/** The host names that tenants have beside {@code <code>.<domain>}. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface DomainRows extends GenericRepository<DomainRow, String> {

    Optional<DomainRow> findById(String host);

    @Query("select * from control.tenant_domain order by host")
    List<DomainRow> listByHost();

    @Query("insert into control.tenant_domain (host, tenant) values (:host, :tenant) on conflict do nothing")
    void add(String host, String tenant);
}
