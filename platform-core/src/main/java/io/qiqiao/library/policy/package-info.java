/** The library of policies and regulations (政策法规库). */
@NullMarked
package io.qiqiao.library.policy;

import org.jspecify.annotations.NullMarked;
