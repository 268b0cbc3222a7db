package io.qiqiao.web.limit.bucket;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * What one process took in one round.
 *
 * @param number of the round, rising by one in each process
 * @param uses counts by bucket, as JSON
 */
@MappedEntity(value = "limit_use", schema = "platform")
record UseRow(@Id UUID process, long number, String uses) {}
