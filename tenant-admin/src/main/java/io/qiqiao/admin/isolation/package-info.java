/** Proves on a throw-away platform that no tenant sees what is another's, and that whoever may see something does. */
@NullMarked
package io.qiqiao.admin.isolation;

import org.jspecify.annotations.NullMarked;
