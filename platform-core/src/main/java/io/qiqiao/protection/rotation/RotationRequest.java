package io.qiqiao.protection.rotation;

import io.micronaut.serde.annotation.Serdeable;

/**
 * What a rotation is asked for with; whose keys it is about is said by the job's tenant.
 *
 * @param batch how many rows are gone through at a time
 */
@Serdeable
public record RotationRequest(int batch) {}
