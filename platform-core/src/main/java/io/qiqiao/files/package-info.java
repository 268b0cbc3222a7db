/** Files that are kept for tenants: a port, and the local folder that stands behind it unless configured otherwise. */
@NullMarked
package io.qiqiao.files;

import org.jspecify.annotations.NullMarked;
