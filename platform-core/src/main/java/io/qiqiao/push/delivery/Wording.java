package io.qiqiao.push.delivery;

/**
 * The words of the item in an inbox.
 *
 * @param title the title for whoever has not seen an earlier version
 * @param corrected the title for whoever has
 * @param body why it came, for whoever has not seen an earlier version
 * @param correctedBody what was changed
 */
public record Wording(String title, String corrected, String body, String correctedBody) {}
