package io.qiqiao.job.web;

import io.qiqiao.job.Job;
import io.qiqiao.job.JobKind;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What kinds of jobs are called; a kind that this process does not have goes by a common name. */
@Singleton
final class JobTitles {

    private final Map<String, String> keys;

    JobTitles(List<JobKind<?>> kinds) {
        this.keys = kinds.stream().collect(Collectors.toUnmodifiableMap(JobKind::name, JobKind::titleKey));
    }

    Label of(Job job) {
        return Label.of(keys.getOrDefault(job.kind(), "job.untitled"));
    }
}
