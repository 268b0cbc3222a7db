package io.qiqiao.admin.demo;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;

/** A part of the demo content that is loaded. */
@MappedEntity(value = "demo_part", schema = "control")
record DemoPart(@Id String part, Instant loadedAt) {}
