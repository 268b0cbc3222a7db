/** Slows down whoever guesses, and nobody else for long. */
@NullMarked
package io.qiqiao.identity.lockout;

import org.jspecify.annotations.NullMarked;
