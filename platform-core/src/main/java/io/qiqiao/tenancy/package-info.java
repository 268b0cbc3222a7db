/**
 * Tenants, and the one door to their data.
 *
 * <p>Data source {@code default} is the tenants' door: whoever takes a connection there gets it for the
 * {@link io.qiqiao.tenancy.CurrentTenant}, with that tenant's path and role, or an error. A capability reaches it
 *
 * <ul>
 *   <li>by its repositories ({@code @JdbcRepository} naming no data source), within {@code @Transactional} or without;
 *   <li>by raw JDBC in the same transaction: it injects {@code java.sql.Connection}, whose calls go to the connection
 *       of the present {@code @Transactional} or {@code @Connectable} method, or injects
 *       {@code ConnectionOperations<Connection>} and works within {@code executeWrite(status -> status.getConnection())},
 *       which joins the present transaction or takes a connection for its span.
 * </ul>
 *
 * <p>An injected {@code javax.sql.DataSource} gives nothing outside a transaction: it is the same contextual connection.
 * Nobody changes role or path by SQL; the door sets them before the transaction begins and remembers where each
 * connection stands.
 */
@NullMarked
package io.qiqiao.tenancy;

import org.jspecify.annotations.NullMarked;
