package io.qiqiao.publication;

import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;

/** Reads as a visitor does, without entering a tenant: of what is public. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "public")
public interface VisitorsFilesReading extends PublishedFilesReading {}
