/** The toolbox that every template gets: texts, wording, icons and all the shared parts. */
@NullMarked
package io.qiqiao.web.ui;

import org.jspecify.annotations.NullMarked;
