/** Signing in, and the sessions that follow from it. */
@NullMarked
package io.qiqiao.identity.session;

import org.jspecify.annotations.NullMarked;
