package io.qiqiao.audit.seal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The chains. A seal is added and read; the role that does so can change none. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
interface SealRows extends GenericRepository<SealRow, Long> {

    String COLUMNS = """
            select chain, number, array_to_string(entries, ',') as entries, digests, previous, head, sealed_at""";

    @Query("""
            insert into platform.audit_seal (chain, number, entries, digests, previous, head, sealed_at)
            values (:chain, :number, cast(string_to_array(:entries, ',') as uuid[]), :digests, :previous, :head,
                :sealedAt)""")
    void add(SealRow seal);

    @Query(COLUMNS + " from platform.audit_seal where chain = :chain order by number desc limit 1")
    Optional<SealRow> findLast(String chain);

    @Query(COLUMNS + " from platform.audit_seal where chain = :chain and number > :after order by number limit :size")
    List<SealRow> list(String chain, long after, int size);

    /** The last seal of each chain that has one since {@code since}. */
    @Query("""
            select distinct on (chain) chain, number, '' as entries, cast('' as bytea) as digests, previous, head, sealed_at
            from platform.audit_seal where sealed_at >= :since order by chain, number desc""")
    List<SealRow> listHeads(Instant since);

    @Query("select distinct chain from platform.audit_seal order by chain")
    List<String> listChains();
}
