/** The API of quality: scores, intervals, and how libraries stand. */
@NullMarked
package io.qiqiao.library.quality.web;

import org.jspecify.annotations.NullMarked;
