/** Push, for programs. */
@NullMarked
package io.qiqiao.push.web;

import org.jspecify.annotations.NullMarked;
