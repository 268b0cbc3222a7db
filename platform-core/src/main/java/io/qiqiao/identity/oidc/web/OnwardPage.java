package io.qiqiao.identity.oidc.web;

/**
 * A page that leads on by itself, or by its link.
 *
 * @param where the other site's name, or empty when it leads to a page of ours
 */
public record OnwardPage(String address, String where) {}
