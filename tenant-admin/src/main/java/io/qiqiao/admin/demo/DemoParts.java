package io.qiqiao.admin.demo;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;

/** Remembers which parts of the demo content are loaded. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface DemoParts extends GenericRepository<DemoPart, String> {

    boolean existsById(String part);

    @Query("insert into control.demo_part (part, loaded_at) values (:part, :at) on conflict do nothing")
    void done(String part, Instant at);
}
