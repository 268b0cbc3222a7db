package io.qiqiao.registration.draft;

import io.qiqiao.codes.Regions;
import io.qiqiao.kernel.FieldProblem;
import io.qiqiao.library.enterprise.EnterpriseKind;
import io.qiqiao.library.layout.FormField.Needed;
import io.qiqiao.library.layout.FormLayouts;
import io.qiqiao.library.layout.Reading;
import io.qiqiao.library.layout.ReadingFields;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Says what does not hold of an enterprise's fields as somebody filled them in. */
@Singleton
public class CheckingFacts {

    /** Who and where an enterprise is; without its code nobody can tell whether it is on file. */
    public static final List<String> IDENTITY = List.of("creditCode", "title", "region", "industry");

    /** By what its size is measured; what is left open is said to be missing. */
    public static final List<String> FIGURES = List.of("staff", "revenueWanYuan", "assetsWanYuan");

    private final FormLayouts layouts;
    private final ReadingFields reading;
    private final Regions regions;

    CheckingFacts(FormLayouts layouts, ReadingFields reading, Regions regions) {
        this.layouts = layouts;
        this.reading = reading;
        this.regions = regions;
    }

    /** The fields as records keep them, as far as they can be read. */
    public Map<String, Object> read(Map<String, Object> facts) {
        return reading(facts).values();
    }

    /** What does not hold of those named. */
    public List<FieldProblem> problems(Map<String, Object> facts, Collection<String> names) {
        List<FieldProblem> problems = new ArrayList<>();
        Reading read = reading(facts);
        names.stream()
                .filter(IDENTITY::contains)
                .filter(name ->
                        !facts.containsKey(name) || facts.get(name).toString().isBlank())
                .forEach(name -> problems.add(FieldProblem.of(name, "registration.missing." + name)));
        Stream<FieldProblem> unreadable = read.problems().stream()
                .filter(problem -> names.contains(problem.field()))
                .filter(problem ->
                        problems.stream().noneMatch(known -> known.field().equals(problem.field())));
        problems.addAll(unreadable.toList());
        Object region = read.values().get("region");
        if (names.contains("region")
                && region != null
                && !regions.lies(region.toString(), CurrentTenant.get().code())) {
            problems.add(FieldProblem.of("region", "registration.region-elsewhere"));
        }
        return problems;
    }

    private Reading reading(Map<String, Object> facts) {
        return reading.read(layouts.get(EnterpriseKind.NAME), facts, Needed.SAVE);
    }
}
