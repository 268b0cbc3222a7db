/** Who may see what, written apart from the program that is tried. */
@NullMarked
package io.qiqiao.admin.isolation.rule;

import org.jspecify.annotations.NullMarked;
