/** The inbox on the web. */
@NullMarked
package io.qiqiao.notice.web;

import org.jspecify.annotations.NullMarked;
