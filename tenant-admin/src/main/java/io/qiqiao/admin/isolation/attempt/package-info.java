/** All that is tried at the doors, and what is made of the answers. */
@NullMarked
package io.qiqiao.admin.isolation.attempt;

import org.jspecify.annotations.NullMarked;
