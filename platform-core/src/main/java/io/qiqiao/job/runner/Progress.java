package io.qiqiao.job.runner;

import org.jspecify.annotations.Nullable;

/** How far a run is. */
record Progress(long done, @Nullable Long total, @Nullable String note) {}
