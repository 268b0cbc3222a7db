/** Signing in, step by step. */
@NullMarked
package io.qiqiao.identity.signin;

import org.jspecify.annotations.NullMarked;
