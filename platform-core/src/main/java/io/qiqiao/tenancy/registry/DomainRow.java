package io.qiqiao.tenancy.registry;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;

/** A tenant's own host name, in lower case and without port. */
@MappedEntity(value = "tenant_domain", schema = "control")
record DomainRow(@Id String host, String tenant) {}
