package io.qiqiao.identity.demand;

import io.qiqiao.identity.Role;

/**
 * Whether a second factor is asked of a role in a tenant.
 *
 * @param compulsory that the rule of all tenants asks for it, which no tenant takes back
 * @param demanded that the tenant itself asks for it
 */
public record RoleDemand(Role role, boolean compulsory, boolean demanded) {}
