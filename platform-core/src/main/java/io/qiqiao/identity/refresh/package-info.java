/** Refresh tokens: how a program stays signed in, and how a stolen one is found out. */
@NullMarked
package io.qiqiao.identity.refresh;

import org.jspecify.annotations.NullMarked;
