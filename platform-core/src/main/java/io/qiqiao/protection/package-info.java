/**
 * Sensitive fields at rest: each tenant has a data key of its own, and the platform one; a master key from outside the
 * database wraps them. A capability protects a field with {@link io.qiqiao.protection.Protection}, finds equal ones by a
 * blind index, and offers its rows to the rotation of keys as {@link io.qiqiao.protection.ProtectedRows}.
 */
@NullMarked
package io.qiqiao.protection;

import org.jspecify.annotations.NullMarked;
