/** The control plane for programs. */
@NullMarked
package io.qiqiao.admin.api;

import org.jspecify.annotations.NullMarked;
