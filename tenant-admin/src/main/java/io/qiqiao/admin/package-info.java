/** The control plane: opens and keeps tenants, and starts everything. */
@NullMarked
package io.qiqiao.admin;

import org.jspecify.annotations.NullMarked;
