package io.qiqiao.eligibility.fact;

import io.qiqiao.codes.Region;
import io.qiqiao.codes.Regions;
import io.qiqiao.codes.industry.Industries;
import io.qiqiao.codes.industry.Industry;
import io.qiqiao.eligibility.fact.FactValue.Amount;
import io.qiqiao.eligibility.fact.FactValue.Coded;
import io.qiqiao.eligibility.fact.FactValue.Day;
import io.qiqiao.eligibility.fact.FactValue.Flag;
import io.qiqiao.eligibility.fact.FactValue.Text;
import io.qiqiao.eligibility.fact.FactValue.Titles;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what is known of an enterprise from its record's fields, as they are kept: each told fact from its own. */
@Singleton
public class ReadingFacts {

    /** The field by which an enterprise says that it has no titles; a list left empty does not say so. */
    private static final String NO_TITLES = "noTitles";

    /** The field of facts that policies bring along. */
    private static final String CUSTOM = "customFacts";

    private final FactCatalogue catalogue;
    private final Regions regions;
    private final Industries industries;

    ReadingFacts(FactCatalogue catalogue, Regions regions, Industries industries) {
        this.catalogue = catalogue;
        this.regions = regions;
        this.industries = industries;
    }

    /** What {@code fields} tell; a field left empty tells nothing. */
    public Facts of(Map<String, ? extends @Nullable Object> fields, FactSource source) {
        Map<String, KnownFact> known = new LinkedHashMap<>();
        for (FactDefinition fact : catalogue.listTold()) {
            Object value = fields.get(fact.code());
            Optional<FactValue> read = fact.type() == FactType.TITLE
                    ? titles(value, fields.get(NO_TITLES))
                    : value == null ? Optional.empty() : read(fact, value);
            read.ifPresent(each -> known.put(fact.code(), new KnownFact(each, source)));
        }
        custom(fields.get(CUSTOM), source, known);
        return new Facts(known);
    }

    private Optional<FactValue> read(FactDefinition fact, Object value) {
        String text = value.toString();
        return switch (fact.type()) {
            case REGION -> Optional.of(new Coded(text, regionPath(text)));
            case INDUSTRY -> Optional.of(new Coded(text, industryPath(text)));
            case NUMBER, MONEY, PERCENT -> Optional.of(new Amount(Numbers.plain(new BigDecimal(text))));
            case DATE, AGE -> Optional.of(new Day(LocalDate.parse(text)));
            case FLAG -> Optional.of(new Flag(Boolean.parseBoolean(text)));
            case CODE, TITLE -> Optional.of(new Coded(text, List.of(text)));
        };
    }

    private List<String> regionPath(String code) {
        List<String> path = new ArrayList<>(
                regions.listAncestors(code).stream().map(Region::code).toList());
        path.add(code);
        return path;
    }

    private List<String> industryPath(String code) {
        List<String> path =
                industries.listPath(code).stream().map(Industry::code).toList();
        return path.isEmpty() ? List.of(code) : path;
    }

    private static Optional<FactValue> titles(@Nullable Object value, @Nullable Object none) {
        List<HeldOn> titles = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (Object entry : list) {
                if (entry instanceof Map<?, ?> title && title.get("title") != null) {
                    titles.add(title(title));
                }
            }
        }
        return titles.isEmpty() && !Boolean.TRUE.equals(none) ? Optional.empty() : Optional.of(new Titles(titles));
    }

    private static HeldOn title(Map<?, ?> title) {
        Map<?, ?> validity = title.get("validity") instanceof Map<?, ?> told ? told : Map.of();
        LocalDate from = day(validity.get("from"));
        LocalDate to = day(validity.get("to"));
        return new HeldOn(String.valueOf(title.get("title")), from != null || to != null, from, to);
    }

    private static @Nullable LocalDate day(@Nullable Object text) {
        return text == null ? null : LocalDate.parse(text.toString());
    }

    private static void custom(@Nullable Object sent, FactSource source, Map<String, KnownFact> known) {
        if (!(sent instanceof List<?> list)) {
            return;
        }
        for (Object entry : list) {
            if (entry instanceof Map<?, ?> map && map.get("fact") != null && map.get("value") != null) {
                String code = String.valueOf(map.get("fact"));
                if (FactDefinition.isCustomCode(code)) {
                    known.put(code, new KnownFact(new Text(plain(String.valueOf(map.get("value")))), source));
                }
            }
        }
    }

    /** Without its unit and in one spelling, so that the database compares the same. */
    private static String plain(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        if (plain.equals("是") || plain.equals("否")) {
            return Boolean.toString(plain.equals("是"));
        }
        return Numbers.find(FactType.MONEY, plain)
                .or(() -> Numbers.find(FactType.PERCENT, plain))
                .map(BigDecimal::toPlainString)
                .orElse(plain);
    }
}
