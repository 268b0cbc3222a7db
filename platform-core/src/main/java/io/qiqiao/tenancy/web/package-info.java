/** Tenants at the HTTP door: which host name is whose, and where a tenant is found. */
@NullMarked
package io.qiqiao.tenancy.web;

import org.jspecify.annotations.NullMarked;
