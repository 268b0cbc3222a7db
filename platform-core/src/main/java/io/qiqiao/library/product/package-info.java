/** The library of service products and cases (服务产品和案例库). */
@NullMarked
package io.qiqiao.library.product;

import org.jspecify.annotations.NullMarked;
