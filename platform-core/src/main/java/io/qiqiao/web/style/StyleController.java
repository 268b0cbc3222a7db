package io.qiqiao.web.style;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.qiqiao.web.Page;
import io.qiqiao.web.Shell;
import io.swagger.v3.oas.annotations.Hidden;

/** Shows the design system to those who build pages with it. */
@Hidden
@Controller("/style")
@Secured(SecurityRule.IS_ANONYMOUS)
final class StyleController {

    private final Shell shell;

    StyleController(Shell shell) {
        this.shell = shell;
    }

    @Get
    HttpResponse<String> style(HttpRequest<?> request) {
        return shell.page(request, Page.of("web/style", new StylePage(), "style.title"));
    }
}
