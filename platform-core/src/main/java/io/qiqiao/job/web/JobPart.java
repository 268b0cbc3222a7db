package io.qiqiao.job.web;

import io.qiqiao.job.Job;
import io.qiqiao.job.JobProblem;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.progress.JobProgress;
import io.qiqiao.web.text.Label;

/**
 * A job as its page shows it.
 *
 * @param problem why it failed, or empty words
 * @param resumePath where its going on is posted to, or empty
 */
public record JobPart(JobProgress progress, Label problem, String resumePath) {

    static JobPart of(Job job, Label title) {
        String path = "/jobs/" + job.id();
        boolean stoppable = !job.isOver() && !job.cancelAsked();
        JobProgress progress = new JobProgress(
                title,
                state(job),
                job.done(),
                job.total() == null ? 0 : job.total(),
                note(job),
                job.total() == null
                        ? Label.of("job.progress.open", job.done())
                        : Label.of("job.progress", job.done(), job.total()),
                job.isOver() ? "" : path + "/progress",
                stoppable ? path + "/cancellation" : "");
        boolean resumable = job.state() == Job.State.FAILED || job.state() == Job.State.CANCELLED;
        return new JobPart(progress, problem(job), resumable ? path + "/resumption" : "");
    }

    static Tag state(Job job) {
        Tone tone = switch (job.state()) {
            case WAITING -> Tone.NEUTRAL;
            case RUNNING -> Tone.BUSY;
            case DONE -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case CANCELLED -> Tone.OFF;
        };
        return Tag.of(tone, "job.state." + job.state().code());
    }

    private static Label note(Job job) {
        if (job.cancelAsked() && !job.isOver()) {
            return Label.of("job.cancel-asked");
        }
        return job.note() == null || job.isOver() ? Label.text("") : Label.of(job.note());
    }

    private static Label problem(Job job) {
        JobProblem problem = job.problem();
        return problem == null
                ? Label.text("")
                : Label.of(problem.messageKey(), problem.arguments().toArray());
    }
}
