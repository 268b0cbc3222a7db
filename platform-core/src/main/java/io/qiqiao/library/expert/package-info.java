/** The library of service experts (服务专家库). */
@NullMarked
package io.qiqiao.library.expert;

import org.jspecify.annotations.NullMarked;
