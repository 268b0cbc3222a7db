/** The audit as those see it who answer for a tenant, or for the platform: to look through, to take along, by program. */
@NullMarked
package io.qiqiao.audit.desk;

import org.jspecify.annotations.NullMarked;
