/** Recognises who calls, and lets through what they may do. */
@NullMarked
package io.qiqiao.identity.access;

import org.jspecify.annotations.NullMarked;
