package io.qiqiao.portal.reading;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

/** Reads as the current tenant: what is public, its own, and what its network shares. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface MembersCatalogue extends CatalogueReading {}
