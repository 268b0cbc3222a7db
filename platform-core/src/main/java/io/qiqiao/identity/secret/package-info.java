/** Secrets that are handed out once and kept as hashes only, and links that carry them. */
@NullMarked
package io.qiqiao.identity.secret;

import org.jspecify.annotations.NullMarked;
