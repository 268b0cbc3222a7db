/** The library of service institutions (服务机构库). */
@NullMarked
package io.qiqiao.library.institution;

import org.jspecify.annotations.NullMarked;
