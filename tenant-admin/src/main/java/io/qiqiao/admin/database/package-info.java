/** The migrator's connections, which only the control plane has. */
@NullMarked
package io.qiqiao.admin.database;

import org.jspecify.annotations.NullMarked;
