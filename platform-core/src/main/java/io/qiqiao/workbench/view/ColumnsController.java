package io.qiqiao.workbench.view;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.view.ListChoices;
import io.qiqiao.workbench.Flash;
import io.qiqiao.workbench.FlashNote;
import io.qiqiao.workbench.SentForm;
import io.qiqiao.workbench.WorkPaths;
import io.qiqiao.workbench.Workplace;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the choice of a list's columns, and leads back to the list as it was. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(ViewPaths.COLUMNS)
@Allowed(Permission.VIEW_KEEP)
class ColumnsController {

    private static final List<String> KEPT = List.of("state", "q", "category", "sort", "view");

    private final Workplace workplace;
    private final ListChoices choices;
    private final Flash flash;

    ColumnsController(Workplace workplace, ListChoices choices, Flash flash) {
        this.workplace = workplace;
        this.choices = choices;
        this.flash = flash;
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> choose(String library, @Nullable @Body Map<String, Object> form, HttpRequest<?> request) {
        ListingKind<?> kind = workplace.get(library);
        SentForm sent = SentForm.of(form);
        return flash.on(request, back(kind, sent), chosen(kind, sent));
    }

    private FlashNote chosen(ListingKind<?> kind, SentForm sent) {
        if (sent.find("reset").isPresent()) {
            choices.chooseNone(kind);
            return FlashNote.good("view.columns.default");
        }
        try {
            choices.choose(kind, wanted(sent));
            return FlashNote.good("view.columns.kept");
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            FieldProblem first = refusal.problems().getFirst();
            return FlashNote.warm(
                    first.messageKey(),
                    first.arguments().stream().map(String::valueOf).toArray(String[]::new));
        }
    }

    private static List<String> wanted(SentForm sent) {
        List<String> ticked = sent.all("column");
        Map<String, String> numbers = new LinkedHashMap<>();
        ticked.forEach(name -> numbers.put(name, sent.first("place-" + name)));
        return NumberedColumns.order(ViewQuery.names(sent.first("before")), ticked, numbers);
    }

    private static String back(ListingKind<?> kind, SentForm sent) {
        Map<String, String> said = new LinkedHashMap<>();
        KEPT.stream().filter(name -> !sent.first(name).isEmpty()).forEach(name -> said.put(name, sent.first(name)));
        said.putIfAbsent("state", "all");
        if (said.containsKey("view")) {
            said.put("columns", ListQuery.MINE);
        }
        return Present.address(WorkPaths.library(kind), said);
    }
}
