/** The steps a new tenant goes through; each may be repeated. */
@NullMarked
package io.qiqiao.admin.provisioning.step;

import org.jspecify.annotations.NullMarked;
