package io.qiqiao.portal.saved;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.portal.wording.Owners;
import io.qiqiao.portal.wording.Places;
import io.qiqiao.push.saved.SavedQuestion;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says what a search asks, in a line. */
@Singleton
final class SavedWording {

    private final Vocabularies vocabularies;
    private final Places places;
    private final Owners owners;

    SavedWording(Vocabularies vocabularies, Places places, Owners owners) {
        this.vocabularies = vocabularies;
        this.places = places;
        this.owners = owners;
    }

    /** “ISO 认证” · 服务产品、政策 · 天河区 · 免费. */
    String line(SavedQuestion question, Ui ui) {
        String words =
                question.text().isEmpty() ? ui.text("saved.everything") : ui.text("saved.words", question.text());
        String free = question.free() == null ? "" : ui.text("portal.free." + question.free());
        return Stream.of(
                        words,
                        names(question.kinds(), kind -> ui.text("portal.kind." + kind), ui),
                        names(
                                question.categories(),
                                code -> vocabularies.categories().name(code, ui.locale()),
                                ui),
                        names(question.regions(), places::name, ui),
                        names(question.tenants(), code -> ui.text("portal.from", owners.name(code)), ui),
                        free)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String names(List<String> codes, Function<String, String> name, Ui ui) {
        return codes.stream().map(name).collect(Collectors.joining(ui.text("saved.and")));
    }
}
