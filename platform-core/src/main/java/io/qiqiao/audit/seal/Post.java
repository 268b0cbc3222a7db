package io.qiqiao.audit.seal;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/**
 * An entry that waits to be sealed.
 *
 * @param position about in which order they were written
 */
@MappedEntity(value = "audit_post", schema = "platform")
record Post(@Id long position, String chain, UUID entry) {}
