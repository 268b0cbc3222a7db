package io.qiqiao.workbench.matching;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.matching.life.MatchState;
import io.qiqiao.matching.life.Offer;
import io.qiqiao.matching.life.Offers;
import io.qiqiao.matching.life.Sides;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.part.Notice;
import io.qiqiao.web.ui.Ui;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is offered to a provider, to be answered in place. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(OfferController.PATH)
@Allowed(Permission.MATCH_ANSWER)
class OfferController {

    static final String PATH = "/work/offers";

    private static final int SIZE = 50;

    private final Offers offers;
    private final OfferLines lines;
    private final Sides sides;
    private final Shell shell;
    private final Flash flash;

    OfferController(Offers offers, OfferLines lines, Sides sides, Shell shell, Flash flash) {
        this.offers = offers;
        this.lines = lines;
        this.sides = sides;
        this.shell = shell;
        this.flash = flash;
    }

    @Get
    HttpResponse<String> list(HttpRequest<?> request) {
        Ui ui = shell.ui(request);
        List<MatchLine> waiting = lines(
                offers.list(MatchState.NOTIFIED, sides.provider(), null, SIZE).items(), ui);
        List<Offer> others = offers.list(null, sides.provider(), null, SIZE).items().stream()
                .filter(offer -> offer.standing() != MatchState.NOTIFIED)
                .toList();
        return show(waiting, lines(others, ui), request);
    }

    @Get("/{id}")
    HttpResponse<String> offer(String id, HttpRequest<?> request) {
        Offer offer = offers.get(Ids.of(id), sides.provider());
        return show(List.of(lines.of(offer, shell.ui(request))), List.of(), request);
    }

    /** Answers: how, is in the form. */
    @Post("/{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> answer(String id, @Nullable @Body Map<String, Object> body, HttpRequest<?> request) {
        SentForm form = SentForm.of(body);
        return answered(id, MatchController.state(form.first("to")), form.first("reason"), request);
    }

    /** Accepts, from wherever the offer is listed. */
    @Post(value = "/{id}/acceptance", consumes = MediaType.ALL)
    HttpResponse<?> accept(String id, HttpRequest<?> request) {
        return answered(id, MatchState.ACCEPTED, null, request);
    }

    private HttpResponse<?> answered(String id, MatchState to, @Nullable String reason, HttpRequest<?> request) {
        Offer offer = offers.get(Ids.of(id), sides.provider());
        FlashNote said = Telling.what(() -> {
            Offer answered = offers.answer(offer.id(), to, reason, sides.provider());
            return FlashNote.good("matching.done." + answered.state(), answered.title());
        });
        return flash.on(request, PATH, said);
    }

    private List<MatchLine> lines(List<Offer> some, Ui ui) {
        return some.stream().map(offer -> lines.of(offer, ui)).toList();
    }

    private HttpResponse<String> show(List<MatchLine> waiting, List<MatchLine> others, HttpRequest<?> request) {
        OfferPage shown = new OfferPage(
                waiting,
                others,
                waiting.isEmpty() ? Notice.empty("done", "matching.offers.none") : null,
                flash.find(request).orElse(null));
        Page page = Page.of("workbench/offers", shown, "matching.offers").under("workbench.home", WorkPaths.HOME);
        return flash.said(request, shell.page(request, page));
    }
}
