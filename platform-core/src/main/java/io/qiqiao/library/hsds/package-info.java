/** Records as objects of the Human Services Data Specification (HSDS) 3.0, by the profile in {@code docs/hsds.md}. */
@NullMarked
package io.qiqiao.library.hsds;

import org.jspecify.annotations.NullMarked;
