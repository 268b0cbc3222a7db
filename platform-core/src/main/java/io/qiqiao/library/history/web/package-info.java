/** The API of records' history. */
@NullMarked
package io.qiqiao.library.history.web;

import org.jspecify.annotations.NullMarked;
