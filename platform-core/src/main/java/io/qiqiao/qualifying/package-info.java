/** Which policies an enterprise qualifies for, and which enterprises a policy is for. */
@NullMarked
package io.qiqiao.qualifying;

import org.jspecify.annotations.NullMarked;
