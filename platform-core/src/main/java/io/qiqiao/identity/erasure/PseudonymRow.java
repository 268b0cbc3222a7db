package io.qiqiao.identity.erasure;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.util.UUID;

/** Under which name the audit knows a person. */
@MappedEntity("pseudonym")
record PseudonymRow(@Id UUID account, String name) {}
