/**
 * The web shell: the frame around every page, its navigation, and the door through which any module renders its
 * templates into it. Capabilities contribute {@link io.qiqiao.web.NavigationItem}s and
 * {@link io.qiqiao.web.text.MessageBundle}s as beans.
 */
@NullMarked
package io.qiqiao.web;

import org.jspecify.annotations.NullMarked;
