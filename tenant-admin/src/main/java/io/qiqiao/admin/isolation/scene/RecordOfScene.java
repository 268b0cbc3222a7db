package io.qiqiao.admin.isolation.scene;

/** A record of a library that holds canaries. */
public record RecordOfScene(String kind, Relation owner, Variant variant) {}
