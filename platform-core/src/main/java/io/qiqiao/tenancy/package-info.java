/** Tenants, and the one door to their data. */
@NullMarked
package io.qiqiao.tenancy;

import org.jspecify.annotations.NullMarked;
