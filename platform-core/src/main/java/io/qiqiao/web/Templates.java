package io.qiqiao.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * All templates on the class path, of whatever module: every module precompiles its own into the same package, and they
 * are found by name at run time.
 */
@Singleton
final class Templates {

    private static final String PACKAGE = "gg.jte.generated.precompiled";

    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, Templates.class.getClassLoader(), PACKAGE);

    /** What {@code template} says of {@code model}, ready to stand inside another template. */
    Content content(String template, Ui ui, Object model) {
        Map<String, Object> parameters = Map.of("ui", ui, "model", model);
        return output -> engine.render(template + ".jte", parameters, output);
    }

    /** What {@code template} says of {@code model}. */
    String text(String template, Ui ui, Object model) {
        StringOutput output = new StringOutput(16 * 1024);
        content(template, ui, model).writeTo(output);
        return output.toString();
    }
}
