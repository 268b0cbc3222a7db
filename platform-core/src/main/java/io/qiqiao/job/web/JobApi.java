package io.qiqiao.job.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.job.Job;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.Slice;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.web.text.Languages;
import io.qiqiao.web.text.Messages;
import org.jspecify.annotations.Nullable;

/** Jobs, for scripts. */
@Controller("/api/jobs")
@PortalRole
@Allowed(Permission.JOB_SEE)
class JobApi {

    private static final int LARGEST = 100;

    private final ActorsJobs jobs;
    private final Messages messages;

    JobApi(ActorsJobs jobs, Messages messages) {
        this.jobs = jobs;
        this.messages = messages;
    }

    /**
     * Jobs, the newest first.
     *
     * @param after the answer's {@code next}, for the part that follows
     * @param size 1 to 100; a part may hold fewer where some are not for the asker to see
     */
    @Get
    JobAnswer.Jobs list(
            @Nullable @QueryValue String after, @QueryValue(defaultValue = "20") int size, HttpRequest<?> request) {
        if (size < 1 || size > LARGEST) {
            throw Refusal.invalid("size", "job.size-out-of-range", 1, LARGEST);
        }
        Slice<JobAnswer> answers = jobs.list(after, size).map(job -> answer(job, request));
        return new JobAnswer.Jobs(answers.items(), answers.next());
    }

    /** How far a job is. */
    @Get("/{id}")
    JobAnswer get(String id, HttpRequest<?> request) {
        return answer(jobs.get(Ids.of(id)), request);
    }

    /** Cancels a job: one that waits is over at once, one that runs ends at its next stop. */
    @Post("/{id}/cancellation")
    JobAnswer cancel(String id, HttpRequest<?> request) {
        return answer(jobs.cancel(Ids.of(id)), request);
    }

    /** Lets a failed or cancelled job go on where it had got to. */
    @Post("/{id}/resumption")
    JobAnswer resume(String id, HttpRequest<?> request) {
        return answer(jobs.resume(Ids.of(id)), request);
    }

    private JobAnswer answer(Job job, HttpRequest<?> request) {
        return JobAnswer.of(job, messages, Languages.of(request));
    }
}
