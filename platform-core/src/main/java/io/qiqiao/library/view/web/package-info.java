/** Views and columns of lists over HTTP. */
@NullMarked
package io.qiqiao.library.view.web;

import org.jspecify.annotations.NullMarked;
