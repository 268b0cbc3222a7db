/** The algorithms by which fields are protected, and the form of a protected text. */
@NullMarked
package io.qiqiao.protection.suite;

import org.jspecify.annotations.NullMarked;
