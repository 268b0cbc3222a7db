package io.qiqiao.audit.desk;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.http.server.types.files.StreamedFile;
import io.qiqiao.identity.Allowed;
import io.qiqiao.identity.Permission;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.swagger.v3.oas.annotations.Hidden;

/** The audit, for people. */
@Hidden
@Controller(AuditPages.PATH)
@Allowed(Permission.AUDIT_SEE)
class AuditPages {

    static final String PATH = "/audit";

    private final AuditLists lists;
    private final AuditExport export;
    private final Shell shell;

    AuditPages(AuditLists lists, AuditExport export, Shell shell) {
        this.lists = lists;
        this.export = export;
        this.shell = shell;
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> list(@RequestBean AuditQuery query, HttpRequest<?> request) {
        AuditList list;
        try {
            list = lists.list(query, shell.ui(request));
        } catch (Refusal refusal) {
            if (refusal.problems().isEmpty()) {
                throw refusal;
            }
            list = lists.wrong(query, refusal.problems(), shell.ui(request));
        }
        return shell.page(request, Page.of("audit/list", list, "audit.title"));
    }

    /** All that is asked for, as a table for office programs. Taking it along is itself kept. */
    @Get("/export")
    HttpResponse<StreamedFile> export(@RequestBean AuditQuery query, HttpRequest<?> request) {
        StreamedFile file =
                new StreamedFile(export.begin(query, shell.ui(request)), MediaType.of("text/csv;charset=utf-8"));
        return HttpResponse.ok(file.attach("audit.csv")).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
