package io.qiqiao.workbench.synonym;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.kernel.Ids;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import io.qiqiao.search.synonym.SynonymGroup;
import io.qiqiao.search.synonym.SynonymGroups;
import io.qiqiao.search.words.FieldWords;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.qiqiao.web.form.Field;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.part.Link;
import io.qiqiao.workbench.SentForm;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words of equal meaning: the tenant's own, to be changed, beside those of all tenants. */
@Hidden
@PortalRole
@Produces(MediaType.TEXT_HTML)
@Controller(SynonymController.PATH)
@Allowed(Permission.SEARCH_TUNE)
class SynonymController {

    static final String PATH = "/work/synonyms";

    private static final String FIELD = "words";
    private static final String BETWEEN = "[,，、;；]";

    private final SynonymGroups groups;
    private final FieldWords national;
    private final Shell shell;

    SynonymController(SynonymGroups groups, FieldWords national, Shell shell) {
        this.groups = groups;
        this.national = national;
        this.shell = shell;
    }

    @Get
    HttpResponse<?> list(HttpRequest<?> request) {
        return shown(request, "", List.of());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> add(HttpRequest<?> request, @Nullable @Body Map<String, Object> sent) {
        String words = SentForm.of(sent).first(FIELD);
        try {
            groups.add(Arrays.asList(words.split(BETWEEN)));
            return HttpResponse.seeOther(URI.create(PATH));
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            return shown(request, words, refusal.problems());
        }
    }

    @Post("/{id}/removal")
    @Consumes(MediaType.ALL)
    HttpResponse<?> remove(String id) {
        groups.remove(Ids.of(id));
        return HttpResponse.seeOther(URI.create(PATH));
    }

    private HttpResponse<?> shown(HttpRequest<?> request, String words, List<FieldProblem> problems) {
        List<Table.Row> rows =
                groups.list().stream().map(SynonymController::row).toList();
        SynonymPage page = new SynonymPage(
                Table.of("synonym.own", List.of(Table.Column.of("synonym.words")), rows),
                rows.isEmpty(),
                Field.line(FIELD, "synonym.words", words)
                        .required()
                        .help("synonym.words.help")
                        .wrong(problems),
                problems,
                national.lines());
        return shell.page(
                request,
                Page.of("workbench/synonyms", page, "synonym.title")
                        .with(problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY));
    }

    private static Table.Row row(SynonymGroup group) {
        return Table.Row.of(group.id().toString(), "", String.join("、", group.words()))
                .actions(Link.deed(PATH + "/" + group.id() + "/removal", "synonym.remove"));
    }
}
