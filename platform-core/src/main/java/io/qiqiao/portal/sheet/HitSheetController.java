package io.qiqiao.portal.sheet;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.portal.Refusals;
import io.qiqiao.portal.question.Questions;
import io.qiqiao.search.web.SearchRequestBean;
import io.qiqiao.web.Shell;
import io.qiqiao.web.limit.Limited;
import io.qiqiao.web.limit.Traffic;
import io.swagger.v3.oas.annotations.Hidden;

/** What the search page found, to be taken along. */
@Hidden
@PortalRole
@AnyoneMay
@Limited(Traffic.SEARCHING)
@Controller("/search/sheet")
final class HitSheetController {

    private final Questions questions;
    private final HitDownloads downloads;
    private final Refusals refusals;
    private final Shell shell;

    HitSheetController(Questions questions, HitDownloads downloads, Refusals refusals, Shell shell) {
        this.questions = questions;
        this.downloads = downloads;
        this.refusals = refusals;
        this.shell = shell;
    }

    @Get
    @Produces(MediaType.ALL)
    HttpResponse<?> sheet(HttpRequest<?> request, @RequestBean SearchRequestBean asked) {
        try {
            return downloads.of(questions.ofPages(questions.read(asked)), shell.ui(request));
        } catch (Refusal refusal) {
            return refusals.orPage(request, () -> {
                throw refusal;
            });
        }
    }
}
