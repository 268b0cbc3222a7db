package io.qiqiao.workbench.push;

/**
 * The end of a channel.
 *
 * @param on whether it is still used
 * @param path where its ending is posted to
 */
public record UnsubscribePage(String channel, boolean on, String path) {}
