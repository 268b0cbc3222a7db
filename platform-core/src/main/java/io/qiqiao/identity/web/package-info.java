/** Signing in and out, by programs and by people. */
@NullMarked
package io.qiqiao.identity.web;

import org.jspecify.annotations.NullMarked;
