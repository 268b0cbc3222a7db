/** The library of service demands (服务需求库). */
@NullMarked
package io.qiqiao.library.demand;

import org.jspecify.annotations.NullMarked;
