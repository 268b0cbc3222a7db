package io.qiqiao.admin.isolation.scene;

import io.qiqiao.admin.isolation.scene.Canary.Part;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts records of every library and every variant into a tenant, canaries in titles and contacts. */
final class FillingTheLibraries {

    private static final Set<String> WITH_FILES = Set.of("institution", "product", "policy");

    private final PlatformDoors doors;
    private final Canaries canaries;
    private final String word;

    FillingTheLibraries(PlatformDoors doors, Canaries canaries) {
        this.doors = doors;
        this.canaries = canaries;
        this.word = canaries.word();
    }

    String word() {
        return word;
    }

    void fill(SceneTenant tenant) {
        SceneLibraries.forEach((kind, library) -> {
            fill(tenant, kind);
            for (Variant variant : Variant.values()) {
                String id = id(doors.find(tenant, library, variant.externalId()), variant);
                RecordOfScene place = new RecordOfScene(kind, tenant.relation(), variant);
                tenant.records().put(place, id);
                if (WITH_FILES.contains(kind)) {
                    tenant.hasAttached(id, doors.attach(tenant, library, id, ofFile(place), ofFile(place)));
                }
            }
        });
    }

    /** Writes new canaries over those of one library: what lies in the background is tried by work that is done now. */
    void refill(SceneTenant tenant, String kind) {
        canaries.retire(canary ->
                canary.owner() == tenant.relation() && canary.library().equals(kind));
        fill(tenant, kind);
    }

    private static String id(Map<String, Object> list, Variant variant) {
        if (list.get("items") instanceof List<?> items
                && !items.isEmpty()
                && items.getFirst() instanceof Map<?, ?> item
                && variant.externalId().equals(item.get("externalId"))) {
            return String.valueOf(item.get("id"));
        }
        throw new IllegalStateException("a record of the scene was not kept: " + variant + " in " + list);
    }

    /** One line too many: what is refused, and why, is private, too. */
    private void fill(SceneTenant tenant, String kind) {
        String refused = canaries.place(Canary.within(canaries.word(), "import", tenant.relation(), null));
        String lines = Stream.concat(
                        Stream.of(Variant.values()).map(variant -> line(tenant, kind, variant)),
                        Stream.of(doors.json().write(Map.of("externalId", refused))))
                .collect(Collectors.joining("\n"));
        String job = doors.bring(tenant, kind, lines);
        tenant.has("import", job);
        tenant.has("job", job);
    }

    private String line(SceneTenant tenant, String kind, Variant variant) {
        RecordOfScene place = new RecordOfScene(kind, tenant.relation(), variant);
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("externalId", variant.externalId());
        fields.put("state", variant.state().code());
        fields.put("visibility", variant.visibility().code());
        fields.put("title", word + " " + title(place));
        fields.put("region", tenant.id().code());
        fields.putAll(
                switch (kind) {
                    case "institution" -> institution(tenant, place);
                    case "product" -> product(place);
                    case "policy" -> policy(place);
                    case "expert" -> expert(place);
                    case "enterprise" ->
                        Map.of("mainProducts", title(place), "contactPerson", contact(place), "phone", phone(place));
                    default -> demand(place);
                });
        return doors.json().write(fields);
    }

    private Map<String, Object> institution(SceneTenant tenant, RecordOfScene place) {
        return Map.of(
                "kind", "other",
                "summary", title(place),
                "categories", List.of("certification"),
                "address", tenant.id().code(),
                "contactPerson", contact(place),
                "phone", phone(place));
    }

    /**
     * It asks for what every enterprise of the scene leaves open, so that it is among what may be for them. Its clause is
     * read where the policy is read, and not searched.
     */
    private Map<String, Object> policy(RecordOfScene place) {
        Map<String, Object> condition =
                Map.of("fact", "staff", "operator", "at-least", "values", List.of("1"), "clause", contact(place));
        return Map.of(
                "text", title(place),
                "contact", contact(place) + " " + phone(place),
                "eligibility", Map.of("where", condition));
    }

    /** The expert has not agreed to be reached by others, and whom not to review is nobody else's matter at all. */
    private Map<String, Object> expert(RecordOfScene place) {
        return Map.of(
                "employer", title(place),
                "summary", title(place),
                "specialities", List.of(title(place)),
                "categories", List.of("certification"),
                "contactConsent", false,
                "conflicts", List.of(contact(place)),
                "phone", phone(place));
    }

    private Map<String, Object> product(RecordOfScene place) {
        return Map.of(
                "institution", place.variant().externalId(),
                "category", "certification",
                "function", title(place),
                "process", title(place),
                "standard", title(place),
                "fee", title(place),
                "timeLimit", title(place));
    }

    /** Whose demand it is, is told to nobody else: its enterprise is on file as a draft only. */
    private Map<String, Object> demand(RecordOfScene place) {
        Variant whose = place.variant() == Variant.OWN ? Variant.OWN : Variant.DRAFT;
        return Map.of("text", title(place), "category", "certification", "enterprise", whose.externalId());
    }

    /**
     * What stands in a file, and in its name: seen with the whole of a record. That of policies must be shown, too, though
     * no search finds it; a party's own files are not told from its record.
     */
    private String ofFile(RecordOfScene place) {
        if (!place.kind().equals("policy")) {
            return contact(place);
        }
        Variant variant = place.variant();
        return canaries.place(
                new Canary(canaries.word(), "attachment", place.owner(), variant.reach(), Part.TITLE, false, null));
    }

    private String title(RecordOfScene place) {
        return canaries.place(Canary.of(canaries.word(), place, Part.TITLE));
    }

    private String contact(RecordOfScene place) {
        return canaries.place(Canary.of(canaries.word(), place, Part.CONTACT));
    }

    private String phone(RecordOfScene place) {
        return canaries.place(Canary.of(canaries.phone(), place, Part.CONTACT));
    }
}
