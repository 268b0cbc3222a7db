/** What people see and settle of their own account: sessions, password, second factor, memberships. */
@NullMarked
package io.qiqiao.identity.own;

import org.jspecify.annotations.NullMarked;
