/** Both questions, for programs. */
@NullMarked
package io.qiqiao.qualifying.web;

import org.jspecify.annotations.NullMarked;
