package io.qiqiao.push.wish;

import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.push.rule.Rhythm;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise wants of push.
 *
 * @param refused whether it refuses to be looked for: then nothing reaches it, and the general feed remains
 * @param mayFit whether it wants what may fit, when something is not known of it
 * @param messages how many messages may interrupt it in the rules' span of days, or null for as many as the rules say
 * @param mail how often mail leaves, to whoever chose so
 * @param webhook how often the enterprise's own address is called
 */
@Serdeable
public record Preference(
        boolean refused, boolean mayFit, @Nullable Integer messages, Rhythm mail, Rhythm webhook) {}
