/** The page on which an administrator erases a person who asks for it. */
@NullMarked
package io.qiqiao.workbench.erasure;

import org.jspecify.annotations.NullMarked;
