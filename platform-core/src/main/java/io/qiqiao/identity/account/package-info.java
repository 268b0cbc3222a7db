/** Keeps accounts and memberships. */
@NullMarked
package io.qiqiao.identity.account;

import org.jspecify.annotations.NullMarked;
