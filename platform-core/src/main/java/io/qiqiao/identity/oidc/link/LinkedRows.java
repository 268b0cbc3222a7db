package io.qiqiao.identity.oidc.link;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface LinkedRows extends GenericRepository<LinkedRow, UUID> {

    /** Does nothing where the identity is somebody's already. */
    @Query("""
            insert into oidc_identity (id, issuer, subject, account, linked_at)
            values (:id, :issuer, :subject, :account, :linkedAt) on conflict (issuer, subject) do nothing""")
    void add(LinkedRow row);

    @Query("select * from oidc_identity where issuer = :issuer and subject = :subject")
    Optional<LinkedRow> find(String issuer, String subject);

    @Query("select * from oidc_identity where account = :account order by linked_at")
    List<LinkedRow> listOf(UUID account);

    @Query("delete from oidc_identity where issuer = :issuer and account = :account")
    int remove(String issuer, UUID account);
}
