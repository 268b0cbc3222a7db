/**
 * The one way out for everything that is refused or fails: {@code application/problem+json} for programs, a page for
 * people, both in the reader's language and with an id that is also in the log.
 */
@NullMarked
package io.qiqiao.web.problem;

import org.jspecify.annotations.NullMarked;
