/** Looks behind the doors: into the database, the index and the caches. */
@NullMarked
package io.qiqiao.admin.isolation.behind;

import org.jspecify.annotations.NullMarked;
