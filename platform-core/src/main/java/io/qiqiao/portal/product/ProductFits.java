package io.qiqiao.portal.product;

import io.qiqiao.codes.Vocabularies;
import io.qiqiao.codes.industry.Industries;
import io.qiqiao.codes.industry.Industry;
import io.qiqiao.library.product.ServiceProduct;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which enterprises a service product is for, by industry, stage and title. */
@Singleton
final class ProductFits {

    private final Vocabularies vocabularies;
    private final Industries industries;

    ProductFits(Vocabularies vocabularies, Industries industries) {
        this.vocabularies = vocabularies;
        this.industries = industries;
    }

    List<Fact> facts(ServiceProduct product, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        add(facts, "portal.fits.industries", product.industries(), ui, this::industry);
        add(facts, "portal.fits.stages", product.stages(), ui, code -> term("enterprise-stages", code, ui));
        add(facts, "portal.fits.titles", product.titles(), ui, code -> term("enterprise-titles", code, ui));
        return facts;
    }

    private String industry(String code) {
        return industries.find(code).map(Industry::name).orElse(code);
    }

    private String term(String vocabulary, String code, Ui ui) {
        return vocabularies.get(vocabulary).name(code, ui.locale());
    }

    private static void add(
            List<Fact> facts, String key, @Nullable List<String> codes, Ui ui, UnaryOperator<String> name) {
        if (codes != null && !codes.isEmpty()) {
            facts.add(Fact.of(key, codes.stream().map(name).collect(Collectors.joining(ui.text("portal.and")))));
        }
    }
}
