/** The second factor: codes of an authenticator by time (RFC 6238), and recovery codes that work once. */
@NullMarked
package io.qiqiao.identity.factor;

import org.jspecify.annotations.NullMarked;
