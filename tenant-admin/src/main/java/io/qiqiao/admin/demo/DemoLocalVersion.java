package io.qiqiao.admin.demo;

import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;

/**
 * A tenant's version of what another one shares.
 *
 * @param owner code of the tenant whose record it is
 * @param original the record's external id there
 * @param fields what the local version says itself
 */
@Serdeable
record DemoLocalVersion(String tenant, String kind, String owner, String original, Map<String, Object> fields) {}
