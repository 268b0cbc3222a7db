/** Eligibility as a condition of SQL, to find the enterprises of a tenant. */
@NullMarked
package io.qiqiao.eligibility.sql;

import org.jspecify.annotations.NullMarked;
