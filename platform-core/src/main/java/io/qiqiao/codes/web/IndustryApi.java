package io.qiqiao.codes.web;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.qiqiao.codes.industry.FindingIndustries;
import io.qiqiao.codes.industry.Industries;
import io.qiqiao.codes.industry.Industry;
import io.qiqiao.identity.AnyoneMay;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.kernel.role.PortalRole;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The industries of GB/T 4754-2017. */
@PortalRole
@AnyoneMay
@Controller("/api/industries")
class IndustryApi {

    private static final int MOST = 50;

    private final Industries industries;
    private final FindingIndustries finding;

    IndustryApi(Industries industries, FindingIndustries finding) {
        this.industries = industries;
        this.finding = finding;
    }

    /**
     * The industries that {@code q} may mean, the likeliest first; without it, the sections (门类).
     *
     * @param q the beginning of a code, or words: the standard's, or everyday's
     * @param size 1 to 50
     */
    @Get
    IndustryList find(@Nullable @QueryValue String q, @QueryValue(defaultValue = "10") int size) {
        if (size < 1 || size > MOST) {
            throw Refusal.invalid("size", "codes.size-out-of-range", 1, MOST);
        }
        List<Industry> found = q == null || q.isBlank() ? industries.listBelow("") : finding.find(q, size);
        return new IndustryList(found.stream().map(this::shown).toList());
    }

    /** One industry with those directly below it. */
    @Get("/{code}")
    IndustryNode get(String code) {
        Industry industry = industries.find(code).orElseThrow(Refusal::notFound);
        return new IndustryNode(
                shown(industry),
                industries.listBelow(industry.code()).stream().map(this::shown).toList());
    }

    private FoundIndustry shown(Industry industry) {
        return new FoundIndustry(
                industry.code(),
                industry.name(),
                industry.level().code(),
                industry.isFine(),
                industries.listPath(industry.code()).stream()
                        .map(each -> new IndustryName(each.code(), each.name()))
                        .toList());
    }

    /** What was found. */
    @Serdeable
    record IndustryList(List<FoundIndustry> items) {}

    /** An industry and the next finer ones. */
    @Serdeable
    record IndustryNode(FoundIndustry industry, List<FoundIndustry> below) {}

    /**
     * An industry.
     *
     * @param level {@code section} (门类), {@code division} (大类), {@code group} (中类) or {@code class} (小类)
     * @param fine whether a record may have it: groups and classes
     * @param path from the section down, itself the last
     */
    @Serdeable
    record FoundIndustry(String code, String name, String level, boolean fine, List<IndustryName> path) {}

    /** A code with its name. */
    @Serdeable
    record IndustryName(String code, String name) {}
}
