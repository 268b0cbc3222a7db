package io.qiqiao.push.run;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

/** A run of the current tenant: which job pushes which version. */
@MappedEntity("push_run")
record RunRow(@Id UUID job, UUID policy, long version, String deed, Instant requestedAt) {}
