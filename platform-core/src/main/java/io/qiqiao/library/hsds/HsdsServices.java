package io.qiqiao.library.hsds;

import io.qiqiao.codes.Region;
import io.qiqiao.codes.Regions;
import io.qiqiao.codes.Vocabularies;
import io.qiqiao.codes.Vocabulary;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Service products as services. Whom they are for stands in words, and by its codes in the extension. */
@Singleton
final class HsdsServices implements HsdsShape {

    static final String KIND = "product";

    private static final String CATEGORIES = "service-categories";

    /** What HSDS has attributes for. */
    private static final Set<String> STANDARD = Set.of(
            "title", "summary", "category", "institution", "process", "fee", "feeFromYuan", "timeLimit", "eligibility");

    private final Regions regions;
    private final Vocabulary categories;

    HsdsServices(Regions regions, Vocabularies vocabularies) {
        this.regions = regions;
        this.categories = vocabularies.get(CATEGORIES);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> write(Map<String, Object> record) {
        String id = HsdsObject.id(KIND, HsdsOrganizations.text(record, "externalId"));
        String name = HsdsOrganizations.text(record, "title");
        return HsdsObject.with(
                "id",
                id,
                "name",
                name,
                "description",
                record.getOrDefault("summary", name),
                "status",
                "published".equals(record.get("state")) ? "active" : "inactive",
                "application_process",
                record.get("process"),
                "fees_description",
                record.get("fee"),
                "wait_time",
                record.get("timeLimit"),
                "eligibility_description",
                record.get("eligibility"),
                "service_areas",
                areas(id, record.get("regions")),
                "organization",
                organization(record.get("institution")),
                "cost_options",
                costs(id, record.get("feeFromYuan")),
                "attributes",
                attributes(id, record.get("category")),
                EXTENSION,
                HsdsOrganizations.extension(record, STANDARD));
    }

    private List<Map<String, Object>> areas(String id, @Nullable Object codes) {
        Stream<?> all = codes instanceof List<?> list ? list.stream() : Stream.empty();
        return all.map(Object::toString)
                .map(code -> HsdsObject.with(
                        "id",
                        HsdsObject.id("area", id + code),
                        "name",
                        regions.find(code).map(Region::name).orElse(code),
                        "extent",
                        code,
                        "extent_type",
                        "text"))
                .toList();
    }

    private static @Nullable Map<String, Object> organization(@Nullable Object institution) {
        return institution == null
                ? null
                : HsdsObject.with(
                        "id", HsdsObject.id(HsdsOrganizations.KIND + "-name", institution.toString()),
                        "name", institution,
                        "description", institution);
    }

    private static List<Object> costs(String id, @Nullable Object fromYuan) {
        return HsdsObject.some(
                fromYuan == null
                        ? null
                        : HsdsObject.with(
                                "id",
                                HsdsObject.id("cost", id),
                                "option",
                                "from",
                                "currency",
                                "CNY",
                                "amount",
                                new BigDecimal(fromYuan.toString())));
    }

    private List<Object> attributes(String id, @Nullable Object category) {
        if (category == null) {
            return List.of();
        }
        String code = category.toString();
        String name = categories.name(code, Locale.SIMPLIFIED_CHINESE);
        return HsdsObject.some(HsdsObject.with(
                "id", HsdsObject.id("attribute", id),
                "link_entity", "service",
                "taxonomy_term",
                        HsdsObject.with(
                                "id", HsdsObject.id(CATEGORIES, code),
                                "code", code,
                                "name", name,
                                "description", name,
                                "taxonomy", CATEGORIES)));
    }

    @Override
    public List<Map<String, Object>> read(HsdsObject object) {
        List<HsdsObject> services = object.objects("services").toList();
        if (services.isEmpty()) {
            return List.of(read(object, object.object("organization")));
        }
        return services.stream()
                .map(service -> read(service, Optional.of(object)))
                .toList();
    }

    private Map<String, Object> read(HsdsObject service, Optional<HsdsObject> organization) {
        Map<String, Object> record = HsdsOrganizations.begun(service, service.object(EXTENSION));
        service.text("name").ifPresent(name -> record.put("title", name));
        service.text("description")
                .filter(text -> !text.equals(record.get("title")))
                .ifPresent(text -> record.put("summary", text));
        service.text("application_process").ifPresent(text -> record.put("process", text));
        service.text("fees_description").ifPresent(text -> record.put("fee", text));
        service.text("wait_time").ifPresent(text -> record.put("timeLimit", text));
        service.text("eligibility_description").ifPresent(text -> record.put("eligibility", text));
        organization.flatMap(by -> by.text("name")).ifPresent(name -> record.put("institution", name));
        service.objects("cost_options")
                .filter(cost -> "CNY".equalsIgnoreCase(cost.text("currency").orElse("")))
                .flatMap(cost -> cost.value("amount").stream())
                .findFirst()
                .ifPresent(amount -> record.put("feeFromYuan", amount));
        service.objects("attributes")
                .flatMap(attribute -> attribute.object("taxonomy_term").stream())
                .filter(term -> term.text("taxonomy").equals(Optional.of(CATEGORIES)))
                .flatMap(term -> term.text("code").stream())
                .findFirst()
                .ifPresent(code -> record.put("category", code));
        areasRead(service, record);
        return record;
    }

    /** Codes of areas we know; others describe theirs in ways of their own. */
    private void areasRead(HsdsObject service, Map<String, Object> record) {
        if (record.containsKey("regions")) {
            return;
        }
        List<String> codes = service.objects("service_areas")
                .map(area -> area.text("extent").orElse(null))
                .filter(Objects::nonNull)
                .filter(code -> regions.find(code).isPresent())
                .toList();
        if (!codes.isEmpty()) {
            record.put("regions", codes);
        }
    }
}
