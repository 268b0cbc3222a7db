/** What persons agreed to, each purpose for itself, and how they take it back. */
@NullMarked
package io.qiqiao.registration.consent;

import org.jspecify.annotations.NullMarked;
