/** The API of reviews. */
@NullMarked
package io.qiqiao.library.review.web;

import org.jspecify.annotations.NullMarked;
