/** Search over HTTP. */
@NullMarked
package io.qiqiao.search.web;

import org.jspecify.annotations.NullMarked;
