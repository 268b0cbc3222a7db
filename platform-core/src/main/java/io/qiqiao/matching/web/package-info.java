/** Matching over HTTP. */
@NullMarked
package io.qiqiao.matching.web;

import org.jspecify.annotations.NullMarked;
