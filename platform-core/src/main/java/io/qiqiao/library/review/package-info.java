/** Looking at records before others see them, where a tenant wants that: submitted, approved, returned with an opinion. */
@NullMarked
package io.qiqiao.library.review;

import org.jspecify.annotations.NullMarked;
