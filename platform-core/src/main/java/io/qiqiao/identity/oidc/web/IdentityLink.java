package io.qiqiao.identity.oidc.web;

/** A provider, and whether one's identity there is linked. */
public record IdentityLink(String name, String title, boolean linked) {}
