/** Saved searches over HTTP. */
@NullMarked
package io.qiqiao.push.saved.web;

import org.jspecify.annotations.NullMarked;
