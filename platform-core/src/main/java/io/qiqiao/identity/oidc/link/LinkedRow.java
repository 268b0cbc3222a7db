package io.qiqiao.identity.oidc.link;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.util.UUID;

@MappedEntity("oidc_identity")
record LinkedRow(@Id UUID id, String issuer, String subject, UUID account, Instant linkedAt) {}
