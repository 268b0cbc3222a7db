package io.qiqiao.web.progress;

import io.qiqiao.web.part.Tag;
import io.qiqiao.web.text.Label;

/**
 * A long task as people see it.
 *
 * @param done how much of {@code total} is done; the bar runs without an end while the total is 0
 * @param now what is being done
 * @param outcome what has come of it so far
 * @param renewPath where the next state is fetched from every second; empty once it has ended
 * @param cancelPath where its cancelling is posted to; empty where it cannot be cancelled
 */
public record JobProgress(
        Label title, Tag state, long done, long total, Label now, Label outcome, String renewPath, String cancelPath) {}
