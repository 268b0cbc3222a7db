/** The library of enterprises (中小企业库). */
@NullMarked
package io.qiqiao.library.enterprise;

import org.jspecify.annotations.NullMarked;
