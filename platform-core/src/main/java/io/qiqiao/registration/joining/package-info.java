/** How a person comes to act for an enterprise that is on file: they ask, and somebody who may decides. */
@NullMarked
package io.qiqiao.registration.joining;

import org.jspecify.annotations.NullMarked;
