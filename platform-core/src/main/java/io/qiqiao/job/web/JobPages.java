package io.qiqiao.job.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.job.Job;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Jobs, for people: a list, a page for each, and the part of it that renews itself. */
@Controller("/jobs")
@PortalRole
@Allowed(Permission.JOB_SEE)
@Produces(MediaType.TEXT_HTML)
class JobPages {

    private static final int PART = 20;

    private final ActorsJobs jobs;
    private final JobTitles titles;
    private final Shell shell;

    JobPages(ActorsJobs jobs, JobTitles titles, Shell shell) {
        this.jobs = jobs;
        this.titles = titles;
        this.shell = shell;
    }

    @Get
    HttpResponse<String> list(@Nullable @QueryValue String after, HttpRequest<?> request) {
        JobList list =
                JobList.of(jobs.list(after, PART), titles, shell.ui(request).words());
        return shell.page(request, Page.of("job/list", list, "job.title"));
    }

    @Get("/{id}")
    HttpResponse<String> show(String id, HttpRequest<?> request) {
        Job job = jobs.get(Ids.of(id));
        return shell.page(
                request,
                Page.of("job/job", JobPart.of(job, titles.of(job)), titles.of(job))
                        .under("job.title", "/jobs"));
    }

    @Get("/{id}/progress")
    HttpResponse<String> progress(String id, HttpRequest<?> request) {
        Job job = jobs.get(Ids.of(id));
        return shell.fragment(request, "job/part", JobPart.of(job, titles.of(job)));
    }

    @Post("/{id}/cancellation")
    @Consumes(MediaType.ALL)
    HttpResponse<?> cancel(String id) {
        return HttpResponse.seeOther(pageOf(jobs.cancel(Ids.of(id))));
    }

    @Post("/{id}/resumption")
    @Consumes(MediaType.ALL)
    HttpResponse<?> resume(String id) {
        return HttpResponse.seeOther(pageOf(jobs.resume(Ids.of(id))));
    }

    private static URI pageOf(Job job) {
        return URI.create("/jobs/" + job.id());
    }
}
