package io.qiqiao.push.wish;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What enterprises of the current tenant want of push. */
@JdbcRepository(dialect = Dialect.POSTGRES)
interface WishRows extends GenericRepository<PreferenceRow, UUID> {

    @Query("select * from push_preference where enterprise = :enterprise")
    Optional<PreferenceRow> find(UUID enterprise);

    @Query("""
            insert into push_preference (enterprise, refused, may_fit, messages, changed_at, changed_by)
            values (:enterprise, :refused, :mayFit, :messages, :changedAt, :changedBy)
            on conflict (enterprise) do update set refused = excluded.refused, may_fit = excluded.may_fit,
                messages = excluded.messages, changed_at = excluded.changed_at, changed_by = excluded.changed_by""")
    void put(PreferenceRow preference);

    @Query("""
            insert into push_mute (enterprise, scope, value, reason, since)
            values (:enterprise, :scope, :value, :reason, :since)
            on conflict (enterprise, scope, value) do nothing""")
    void mute(UUID enterprise, String scope, String value, String reason, Instant since);

    @Query("delete from push_mute where enterprise = :enterprise and scope = :scope and value = :value")
    void unmute(UUID enterprise, String scope, @Nullable String value);

    @Query("select value from push_mute where enterprise = :enterprise and scope = 'classification' order by value")
    List<String> listMutedClassifications(UUID enterprise);

    @Query("""
            update push_dispatch q set state = 'dropped'
            where q.enterprise = :enterprise and q.state = 'waiting'""")
    void dropWaiting(UUID enterprise);
}
