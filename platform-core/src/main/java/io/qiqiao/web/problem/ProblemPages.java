package io.qiqiao.web.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.web.Shell;
import io.qiqiao.web.Trouble;
import io.qiqiao.web.text.Label;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Shows a problem to a person, in the shell; in plain words where the shell itself is what fails. */
@Singleton
final class ProblemPages {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemPages.class);

    private final Shell shell;

    ProblemPages(Shell shell) {
        this.shell = shell;
    }

    MutableHttpResponse<String> page(HttpRequest<?> request, ErrorCode code, Problem problem) {
        try {
            return shell.page(request, Trouble.page(code, Label.text(problem.detail()), problem.requestId()));
        } catch (RuntimeException broken) {
            // An error page that fails would hide the error.
            LOG.error("The error page of request {} failed", problem.requestId(), broken);
            return HttpResponse.ok(bare(problem));
        }
    }

    private static String bare(Problem problem) {
        return "<!doctype html><meta charset=utf-8><title>" + problem.status() + "</title><h1>"
                + escaped(problem.title()) + "</h1><p>" + escaped(problem.detail()) + "<p>" + problem.requestId();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
