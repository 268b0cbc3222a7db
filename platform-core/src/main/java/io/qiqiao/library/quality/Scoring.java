package io.qiqiao.library.quality;

import io.qiqiao.library.layout.FormField;
import io.qiqiao.library.layout.FormField.Needed;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.listing.ContentJson;
import io.qiqiao.library.listing.Listing;
import io.qiqiao.library.quality.Score.Part;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Works out how good a record is, and shows of what that is made. */
@Singleton
public class Scoring {

    private final QualityRules rules;
    private final FormLayouts layouts;
    private final Upkeeping upkeep;
    private final ContentJson json;
    private final Clock clock;

    Scoring(QualityRules rules, FormLayouts layouts, Upkeeping upkeep, ContentJson json, Clock clock) {
        this.rules = rules;
        this.layouts = layouts;
        this.upkeep = upkeep;
        this.json = json;
        this.clock = clock;
    }

    /** Empty for kinds that have no score. */
    public Optional<Score> find(Listing listing) {
        return rules.find(listing.kind()).map(rule -> of(listing, rule));
    }

    private Score of(Listing listing, QualityRules.Kind rule) {
        Map<String, Object> fields = json.fields(listing.content());
        boolean fresh = upkeep.find(listing)
                .filter(due -> !due.isStale(clock.instant()))
                .isPresent();
        return new Score(List.of(
                part("needed", rule.needed(), listing.kind(), fields, field -> field.neededTo(Needed.PUBLISH)),
                part("filled", rule.filled(), listing.kind(), fields, field -> !field.neededTo(Needed.PUBLISH)),
                new Part("fresh", fresh ? rule.fresh() : 0, rule.fresh(), List.of())));
    }

    private Part part(String name, int most, String kind, Map<String, Object> fields, Predicate<FormField> which) {
        List<FormField> asked = layouts.get(kind).fields().stream()
                .filter(field -> !field.isComputed())
                .filter(which)
                .toList();
        List<String> missing = asked.stream()
                .map(FormField::name)
                .filter(field -> !isFilled(fields.get(field)))
                .toList();
        int all = Math.max(asked.size(), 1);
        return new Part(name, most * (all - missing.size()) / all, most, missing);
    }

    private static boolean isFilled(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case String text -> !text.isBlank();
            case Collection<?> entries -> !entries.isEmpty();
            default -> true;
        };
    }
}
