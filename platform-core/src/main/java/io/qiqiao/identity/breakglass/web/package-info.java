/** Break-glass, for programs. */
@NullMarked
package io.qiqiao.identity.breakglass.web;

import org.jspecify.annotations.NullMarked;
