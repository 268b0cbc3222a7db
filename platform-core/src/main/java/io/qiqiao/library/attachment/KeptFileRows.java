package io.qiqiao.library.attachment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The files of the current tenant. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface KeptFileRows extends GenericRepository<KeptFile, String> {

    /** Whether a record has the file now. */
    String USED = """
            exists (select 1 from listing l where l.attachments <> '[]'
                and l.attachments @> jsonb_build_array(jsonb_build_object('digest', kept_file.digest)))""";

    /** Until the transaction ends, nobody else of the tenant adds to its files. */
    @Query("select count(*) from pg_advisory_xact_lock(hashtextextended('qiqiao files ' || current_schema(), 0))")
    long lock();

    Optional<KeptFile> findByDigest(String digest);

    /** How many bytes all files have together. */
    @Query("select cast(coalesce(sum(size), 0) as bigint) from kept_file")
    long sumSizes();

    /** Notes a file that is about to be kept; one that is kept already counts as new. */
    @Query("""
            insert into kept_file (digest, size, kept_at, unused_since) values (:digest, :size, :now, :now)
            on conflict (digest) do update set
                unused_since = case when kept_file.unused_since is null then null else excluded.unused_since end""")
    void reserve(String digest, long size, Instant now);

    /** Holds those of {@code digests} that are there until the transaction ends, and counts them as used. */
    @Query("update kept_file set unused_since = null where digest in (:digests) and not leaving")
    void use(Set<String> digests);

    @Query("select digest from kept_file where digest in (:digests) and not leaving")
    List<String> listThere(Set<String> digests);

    @Query("update kept_file set unused_since = null where unused_since is not null and not leaving and " + USED)
    void noteUsed();

    @Query("update kept_file set unused_since = :now where unused_since is null and not " + USED)
    void noteUnused(Instant now);

    /** From now on no record can get those again that have been unused since before {@code until}. */
    @Query("update kept_file set leaving = true where unused_since < :until and not leaving and not " + USED)
    void dismiss(Instant until);

    @Query("select digest from kept_file where leaving order by digest limit :size")
    List<String> listLeaving(int size);

    /** Holds a file that leaves until the transaction ends; empty where somebody else does, or did. */
    @Query("select digest from kept_file where digest = :digest and leaving for update skip locked")
    List<String> holdLeaving(String digest);

    @Query("delete from kept_file where digest = :digest and leaving")
    void forget(String digest);
}
