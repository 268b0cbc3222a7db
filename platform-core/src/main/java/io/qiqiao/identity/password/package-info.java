/** Passwords: what a good one is, and how it is kept. */
@NullMarked
package io.qiqiao.identity.password;

import org.jspecify.annotations.NullMarked;
