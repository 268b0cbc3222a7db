package io.qiqiao.admin.provisioning;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where every tenant's provisioning stands. */
@JdbcRepository(dialect = Dialect.POSTGRES, dataSource = "control")
interface StepRows extends GenericRepository<StepRow, String> {

    @Query("select * from control.provisioning_step where tenant = :tenant order by position")
    List<StepRow> list(String tenant);

    @Query("""
            insert into control.provisioning_step (tenant, position, step, state)
            values (:tenant, :position, :step, 'waiting') on conflict do nothing""")
    void add(String tenant, int position, String step);

    @Query("""
            update control.provisioning_step
            set state = 'running', started_at = :at, finished_at = null, problem = null
            where tenant = :tenant and step = :step""")
    void begin(String tenant, String step, Instant at);

    @Query("""
            update control.provisioning_step set state = :state, finished_at = :at, problem = :problem
            where tenant = :tenant and step = :step""")
    void end(String tenant, String step, String state, Instant at, @Nullable String problem);

    @Query("""
            update control.provisioning_step set state = 'waiting', started_at = null, finished_at = null
            where tenant = :tenant and step = :step""")
    void repeat(String tenant, String step);

    /** Tenants with steps to do, none of which has failed: somebody works on them, or was killed while doing so. */
    @Query("""
            select tenant from control.provisioning_step group by tenant
            having bool_or(state in ('waiting', 'running')) and not bool_or(state = 'failed') order by tenant""")
    List<String> listUnfinished();

    /** Tenants in whose provisioning a step has failed. */
    @Query("select distinct tenant from control.provisioning_step where state = 'failed' order by tenant")
    List<String> listFailed();
}
