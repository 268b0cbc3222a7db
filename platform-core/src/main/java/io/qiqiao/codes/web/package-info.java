/** The national code lists, for programs. */
@NullMarked
package io.qiqiao.codes.web;

import org.jspecify.annotations.NullMarked;
