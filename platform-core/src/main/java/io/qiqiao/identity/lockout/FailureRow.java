package io.qiqiao.identity.lockout;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** How often one subject of one kind failed of late. */
@MappedEntity("sign_in_failure")
record FailureRow(@Id String kind, String subject, int failures, Instant lastAt) {}
