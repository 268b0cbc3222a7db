/** The API of duplicates. */
@NullMarked
package io.qiqiao.library.duplicate.web;

import org.jspecify.annotations.NullMarked;
