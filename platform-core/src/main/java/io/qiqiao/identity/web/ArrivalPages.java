package io.qiqiao.identity.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.identity.signin.SwitchingMembership;
import io.qiqiao.identity.signin.SwitchingMembership.Arrival;
import io.qiqiao.web.Shell;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.qiqiao.web.text.Label;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * Where somebody arrives who switched to a membership on this host. They say once more that they want to: a link alone,
 * sent by somebody else, signs nobody in.
 */
@Hidden
@Controller("/sign-in/arrival")
@Limited(Traffic.SIGNING_IN)
@AnyoneMay
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
class ArrivalPages {

    private static final String TOKEN = "token";

    private final Shell shell;
    private final SwitchingMembership switching;
    private final StepAnswers answers;
    private final StepForms forms;

    ArrivalPages(Shell shell, SwitchingMembership switching, StepAnswers answers, StepForms forms) {
        this.shell = shell;
        this.switching = switching;
        this.answers = answers;
        this.forms = forms;
    }

    @Get
    HttpResponse<?> arrival(HttpRequest<?> request, @QueryValue(defaultValue = "") String token) {
        Arrival arrival = switching.find(token, Clients.door(request));
        FormPage form = FormPage.of(
                        "arrival", "/sign-in/arrival", List.of(), List.of(new FormPage.Hidden(TOKEN, token)))
                .saying(Label.of(
                        "identity.arrival.lead", arrival.account().name(), forms.described(arrival.membership())));
        return shell.page(request, form.page());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> arrive(HttpRequest<?> request, @Body Map<String, String> sent) {
        return answers.lead(
                request, switching.arrive(sent.getOrDefault(TOKEN, ""), Clients.door(request)), URI.create("/"));
    }
}
