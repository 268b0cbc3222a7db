package io.qiqiao.web.list;

import io.qiqiao.web.text.Label;

/**
 * A way into a list by what people look for.
 *
 * @param icon name of its icon
 * @param hint examples, left out on phones
 * @param count how many it holds
 */
public record Category(String icon, Label label, Label hint, long count, String path) {}
