package io.qiqiao.audit.seal;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.List;

/** Which entries wait to be sealed, of all chains. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "platform")
interface Posts extends GenericRepository<Post, Long> {

    /** What waits, of all chains together, in about the order in which it was written. */
    @Query("""
            select position, chain, entry from platform.audit_post where position > :after
            order by position limit :size""")
    List<Post> listAll(long after, int size);

    /** Takes the chain for the rest of the transaction; false while another does. */
    @Query("select pg_try_advisory_xact_lock(hashtextextended('qiqiao audit ' || :chain, 0))")
    boolean take(String chain);

    @Query("select position, chain, entry from platform.audit_post where chain = :chain order by position limit :size")
    List<Post> list(String chain, int size);

    /** Those that still wait; {@code positions} with commas between, which makes one statement of any number. */
    @Query("""
            select position, chain, entry from platform.audit_post
            where chain = :chain and position = any(cast(string_to_array(:positions, ',') as bigint[]))
            order by position""")
    List<Post> listAmong(String chain, String positions);

    @Query("""
            delete from platform.audit_post
            where position = any(cast(string_to_array(:positions, ',') as bigint[]))""")
    void remove(String positions);
}
