/** Style sheets, scripts and pictures, under addresses that change with their content. */
@NullMarked
package io.qiqiao.web.asset;

import org.jspecify.annotations.NullMarked;
