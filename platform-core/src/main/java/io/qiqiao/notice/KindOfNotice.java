package io.qiqiao.notice;

import io.micronaut.core.annotation.Introspected;

/**
 * What notices in an inbox are about, taken together by the first part of their topic: {@code demand} for
 * {@code demand.matched}.
 *
 * @param count how many there are
 * @param unread how many of them wait to be read
 */
@Introspected
public record KindOfNotice(String kind, long count, long unread) {

    /** The kind of {@code topic}. */
    public static String of(String topic) {
        int end = topic.indexOf('.');
        return end < 0 ? topic : topic.substring(0, end);
    }
}
