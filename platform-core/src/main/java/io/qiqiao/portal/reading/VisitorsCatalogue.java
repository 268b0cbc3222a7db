package io.qiqiao.portal.reading;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

/** Reads as a visitor does, without entering a tenant: what is public. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "public")
interface VisitorsCatalogue extends CatalogueReading {}
