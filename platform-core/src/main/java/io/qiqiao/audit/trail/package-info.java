/** How entries are written and read: a table in each tenant's schema, and one for what concerns no tenant. */
@NullMarked
package io.qiqiao.audit.trail;

import org.jspecify.annotations.NullMarked;
