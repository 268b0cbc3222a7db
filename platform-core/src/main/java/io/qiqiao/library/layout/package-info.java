/** Form layouts: which fields a kind of record has, and how what was sent is read against them. */
@NullMarked
package io.qiqiao.library.layout;

import org.jspecify.annotations.NullMarked;
