package io.qiqiao.workbench.matching;

import io.qiqiao.codes.Region;
import io.qiqiao.codes.Regions;
import io.qiqiao.codes.Vocabularies;
import io.qiqiao.codes.industry.Industries;
import io.qiqiao.codes.industry.Industry;
import io.qiqiao.matching.Need;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.ui.Ui;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Says what a demand asks for, beside its own words. */
@Singleton
class NeedFacts {

    private final Vocabularies vocabularies;
    private final Regions regions;
    private final Industries industries;

    NeedFacts(Vocabularies vocabularies, Regions regions, Industries industries) {
        this.vocabularies = vocabularies;
        this.regions = regions;
        this.industries = industries;
    }

    List<Fact> of(Need need, Ui ui) {
        List<Fact> facts = new ArrayList<>();
        if (need.category() != null) {
            facts.add(
                    Fact.of("matching.fact.category", vocabularies.categories().name(need.category(), ui.locale())));
        }
        if (need.region() != null) {
            facts.add(Fact.of(
                    "matching.fact.region",
                    regions.find(need.region()).map(Region::name).orElse(need.region())));
        }
        if (need.budgetFen() != null) {
            facts.add(Fact.of("matching.fact.budget", ui.words().money(need.budgetFen())));
        }
        if (need.wantedBy() != null) {
            facts.add(Fact.of("matching.fact.wanted-by", ui.words().shortDate(need.wantedBy())));
        }
        if (need.size() != null) {
            facts.add(Fact.of(
                    "matching.fact.size", vocabularies.get("size-classes").name(need.size(), ui.locale())));
        }
        if (need.industry() != null) {
            facts.add(Fact.of(
                    "matching.fact.industry",
                    industries.find(need.industry()).map(Industry::name).orElse(need.industry())));
        }
        return facts;
    }
}
