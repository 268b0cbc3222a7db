package io.qiqiao.library.layout;

import io.qiqiao.codes.CreditCode;
import io.qiqiao.codes.Region;
import io.qiqiao.codes.RegionNames;
import io.qiqiao.codes.Term;
import io.qiqiao.codes.Vocabularies;
import io.qiqiao.codes.Vocabulary;
import io.qiqiao.codes.industry.Industries;
import io.qiqiao.codes.industry.Industry;
import io.qiqiao.kernel.FieldProblem;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads entries of vocabularies, areas and credit codes. A name is accepted for its code, with a remark. */
@Singleton
final class ReadingCodes {

    private static final Set<String> WHOLE_COUNTRY = Set.of("国家", "全国", "中国", "100000");
    private static final int MOST_NAMED = 3;

    private final Vocabularies vocabularies;
    private final RegionNames regions;
    private final Industries industries;

    ReadingCodes(Vocabularies vocabularies, RegionNames regions, Industries industries) {
        this.vocabularies = vocabularies;
        this.regions = regions;
        this.industries = industries;
    }

    FieldValue choice(FormField field, Object sent) {
        Vocabulary vocabulary = vocabularies.get(Objects.requireNonNull(field.options(), field.name()));
        String text = ReadingText.halfWidth(sent.toString());
        return vocabulary
                .findByCodeOrName(text)
                .map(Term::code)
                .map(code -> coded(field, sent, code))
                .orElseGet(() -> FieldValue.refused(field, "layout.not-in-vocabulary", sent));
    }

    FieldValue choices(FormField field, Object sent) {
        Vocabulary vocabulary = vocabularies.get(Objects.requireNonNull(field.options(), field.name()));
        return codes(
                field, sent, text -> vocabulary.findByCodeOrName(text).map(Term::code), "layout.not-in-vocabulary");
    }

    FieldValue region(FormField field, Object sent) {
        String text = ReadingText.halfWidth(sent.toString());
        if (WHOLE_COUNTRY.contains(text)) {
            return new FieldValue.Corrected(null, FieldProblem.of(field.name(), "layout.whole-country", sent));
        }
        return regions.find(text)
                .map(Region::code)
                .map(code -> coded(field, sent, code))
                .orElseGet(() -> FieldValue.refused(field, "layout.no-such-region", sent));
    }

    FieldValue regions(FormField field, Object sent) {
        return codes(field, sent, text -> regions.find(text).map(Region::code), "layout.no-such-region");
    }

    FieldValue industry(FormField field, Object sent) {
        Optional<Industry> named = industries.findByCodeOrName(sent.toString());
        if (named.isEmpty()) {
            return FieldValue.refused(field, "layout.no-such-industry", sent);
        }
        return named.filter(Industry::isFine)
                .map(industry -> coded(field, sent, industry.code()))
                .orElseGet(() -> FieldValue.refused(
                        field, "layout.industry-too-wide", named.get().name(), narrower(named.get())));
    }

    FieldValue industries(FormField field, Object sent) {
        return codes(
                field, sent, text -> industries.findByCodeOrName(text).map(Industry::code), "layout.no-such-industry");
    }

    private String narrower(Industry wide) {
        return industries.listBelow(wide.code()).stream()
                .limit(MOST_NAMED)
                .map(below -> below.code() + " " + below.name())
                .collect(Collectors.joining("、"));
    }

    FieldValue creditCode(FormField field, Object sent) {
        String text = ReadingText.halfWidth(sent.toString()).toUpperCase(Locale.ROOT);
        return CreditCode.find(text).isPresent()
                ? coded(field, sent, text)
                : FieldValue.refused(field, "layout.no-credit-code", sent);
    }

    private static FieldValue codes(FormField field, Object sent, Finding finding, String problem) {
        List<String> codes = new ArrayList<>();
        for (Object entry : ReadingText.entries(sent)) {
            Optional<String> code = finding.find(ReadingText.halfWidth(entry.toString()));
            if (code.isEmpty()) {
                return FieldValue.refused(field, problem, entry);
            }
            codes.add(code.get());
        }
        if (codes.size() > field.limit()) {
            return FieldValue.refused(field, "layout.too-many", codes.size(), field.limit());
        }
        List<String> distinct = codes.stream().distinct().toList();
        return distinct.equals(sent) || !(sent instanceof List)
                ? FieldValue.of(distinct)
                : ReadingText.corrected(field, sent, distinct);
    }

    private static FieldValue coded(FormField field, Object sent, String code) {
        return code.equals(sent.toString()) ? FieldValue.of(code) : ReadingText.corrected(field, sent, code);
    }

    private interface Finding {
        Optional<String> find(String text);
    }
}
