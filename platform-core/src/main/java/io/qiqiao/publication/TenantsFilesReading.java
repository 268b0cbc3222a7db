package io.qiqiao.publication;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

/** Reads as the current tenant: of what is public, its own, and what its network shares. */
@JdbcRepository(dialect = Dialect.POSTGRES)
public interface TenantsFilesReading extends PublishedFilesReading {}
