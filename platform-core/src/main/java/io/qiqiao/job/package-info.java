/**
 * Everything long is a job: requested in the transaction that wants it, seen while it runs, cancelled, resumed after a
 * crash where it had got to, and read afterwards. A capability supplies a {@link io.qiqiao.job.JobKind} and asks for
 * runs of it at {@link io.qiqiao.job.Jobs}.
 */
@NullMarked
package io.qiqiao.job;

import org.jspecify.annotations.NullMarked;
