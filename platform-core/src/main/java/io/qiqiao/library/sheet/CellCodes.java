package io.qiqiao.library.sheet;

import io.qiqiao.codes.Region;
import io.qiqiao.codes.RegionNames;
import io.qiqiao.codes.Regions;
import io.qiqiao.codes.Term;
import io.qiqiao.codes.Vocabularies;
import io.qiqiao.codes.Vocabulary;
import io.qiqiao.codes.industry.Industries;
import io.qiqiao.codes.industry.Industry;
import io.qiqiao.library.layout.FormField;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Codes as people read them in cells, and back. A name that would not be found again under the same code gives way to
 * the code; what is no name stays as it is, for the form's own reading to refuse.
 */
@Singleton
final class CellCodes {

    private static final Pattern CODE_AND_NAME = Pattern.compile("([A-Ta-t]?[0-9]{0,4})\\s+(\\S.*)");

    private final Vocabularies vocabularies;
    private final Regions regions;
    private final RegionNames regionNames;
    private final Industries industries;

    CellCodes(Vocabularies vocabularies, Regions regions, RegionNames regionNames, Industries industries) {
        this.vocabularies = vocabularies;
        this.regions = regions;
        this.regionNames = regionNames;
        this.industries = industries;
    }

    String term(FormField field, String code, Locale locale) {
        String name = vocabulary(field).name(code, locale);
        return termCode(field, name).equals(code) ? name : code;
    }

    String termCode(FormField field, String text) {
        return vocabulary(field).findByCodeOrName(text.strip()).map(Term::code).orElse(text);
    }

    /** What a choice offers, in the reader's language. */
    List<String> listTerms(FormField field, Locale locale) {
        return vocabulary(field).terms().stream()
                .map(term -> term(field, term.code(), locale))
                .toList();
    }

    private Vocabulary vocabulary(FormField field) {
        return vocabularies.get(Objects.requireNonNull(field.options(), field.name()));
    }

    /** 广东省广州市天河区. */
    String region(String code) {
        String name = Stream.concat(regions.listAncestors(code).stream(), regions.find(code).stream())
                .map(Region::name)
                .collect(Collectors.joining());
        return regionCode(name).equals(code) ? name : code;
    }

    String regionCode(String text) {
        return regionNames.find(text.strip()).map(Region::code).orElse(text);
    }

    /** 6513 应用软件开发. */
    String industry(String code) {
        return industries.find(code).map(known -> code + " " + known.name()).orElse(code);
    }

    String industryCode(String text) {
        Matcher both = CODE_AND_NAME.matcher(text.strip());
        Optional<Industry> coded = both.matches()
                ? industries.find(both.group(1)).filter(known -> known.name().equals(both.group(2)))
                : Optional.empty();
        return coded.or(() -> industries.findByCodeOrName(text))
                .map(Industry::code)
                .orElse(text);
    }
}
