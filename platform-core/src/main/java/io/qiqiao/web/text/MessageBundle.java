package io.qiqiao.web.text;

/**
 * Contributes the texts of one capability. A capability declares one as a bean; the texts are read from
 * {@code i18n/<name>_zh_CN.properties} and {@code i18n/<name>_en.properties}, in UTF-8.
 *
 * @param name the capability's name, which every key of the bundle begins with, such as {@code policy}
 */
public record MessageBundle(String name) {}
