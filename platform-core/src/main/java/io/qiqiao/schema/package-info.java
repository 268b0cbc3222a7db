/** Makes and migrates the database: its roles, the control and placement schemas, and a schema for each tenant. */
@NullMarked
package io.qiqiao.schema;

import org.jspecify.annotations.NullMarked;
