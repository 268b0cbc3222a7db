package io.qiqiao.library.hsds;

import io.qiqiao.codes.Region;
import io.qiqiao.codes.Regions;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Service institutions as organizations, each with its place as a location. */
@Singleton
final class HsdsOrganizations implements HsdsShape {

    static final String KIND = "institution";

    private static final String CREDIT_CODE_SCHEME = "CN-USCC";
    private static final int PREFECTURE = 1;

    /** What HSDS has attributes for. The region stays in the extension, too: a code says more than names. */
    private static final Set<String> STANDARD =
            Set.of("title", "summary", "creditCode", "address", "phone", "contactPerson", "email", "website");

    private final Regions regions;

    HsdsOrganizations(Regions regions) {
        this.regions = regions;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Map<String, Object> write(Map<String, Object> record) {
        String id = HsdsObject.id(KIND, text(record, "externalId"));
        String name = text(record, "title");
        return HsdsObject.with(
                "id",
                id,
                "name",
                name,
                "description",
                record.getOrDefault("summary", name),
                "email",
                record.get("email"),
                "website",
                record.get("website"),
                "year_incorporated",
                year(record),
                "contacts",
                contacts(id, record),
                "phones",
                phones(id, record),
                "locations",
                locations(id, name, record),
                "organization_identifiers",
                identifiers(id, record),
                EXTENSION,
                extension(record, STANDARD));
    }

    private static @Nullable Integer year(Map<String, Object> record) {
        Object founded = record.get("founded");
        return founded == null ? null : Integer.valueOf(founded.toString().substring(0, 4));
    }

    private static List<Object> contacts(String id, Map<String, Object> record) {
        Object person = record.get("contactPerson");
        return HsdsObject.some(
                person == null ? null : HsdsObject.with("id", HsdsObject.id("contact", id), "name", person));
    }

    private static List<Object> phones(String id, Map<String, Object> record) {
        Object number = record.get("phone");
        return HsdsObject.some(
                number == null
                        ? null
                        : HsdsObject.with("id", HsdsObject.id("phone", id), "number", number, "type", "voice"));
    }

    private static List<Object> identifiers(String id, Map<String, Object> record) {
        Object code = record.get("creditCode");
        return HsdsObject.some(
                code == null
                        ? null
                        : HsdsObject.with(
                                "id",
                                HsdsObject.id("identifier", id),
                                "identifier_scheme",
                                CREDIT_CODE_SCHEME,
                                "identifier_type",
                                "统一社会信用代码",
                                "identifier",
                                code));
    }

    private List<Object> locations(String id, String name, Map<String, Object> record) {
        @Nullable Object address = record.get("address");
        @Nullable Object region = record.get("region");
        if (address == null && region == null) {
            return List.of();
        }
        List<String> names = names(region == null ? "" : region.toString());
        Map<String, Object> at = HsdsObject.with(
                "id",
                HsdsObject.id("address", id),
                "address_1",
                Objects.requireNonNullElse(address, ""),
                "city",
                names.isEmpty() ? "" : names.get(Math.min(PREFECTURE, names.size() - 1)),
                "region",
                names.size() > PREFECTURE + 1 ? names.getLast() : null,
                "state_province",
                names.isEmpty() ? "" : names.getFirst(),
                "postal_code",
                "",
                "country",
                "CN",
                "address_type",
                "physical");
        return HsdsObject.some(HsdsObject.with(
                "id",
                HsdsObject.id("location", id),
                "location_type",
                "physical",
                "name",
                name,
                "addresses",
                List.of(at)));
    }

    /** From the province down. */
    private List<String> names(String region) {
        return Stream.concat(regions.listAncestors(region).stream(), regions.find(region).stream())
                .map(Region::name)
                .toList();
    }

    @Override
    public List<Map<String, Object>> read(HsdsObject object) {
        HsdsObject organization = object.object("organization").orElse(object);
        Optional<HsdsObject> ours = organization.object(EXTENSION);
        Map<String, Object> record = read(organization, ours);
        return List.of(record);
    }

    private static Map<String, Object> read(HsdsObject organization, Optional<HsdsObject> ours) {
        Map<String, Object> record = begun(organization, ours);
        organization.text("name").ifPresent(name -> record.put("title", name));
        organization
                .text("description")
                .filter(text -> !text.equals(record.get("title")))
                .ifPresent(text -> record.put("summary", text));
        organization.text("email").ifPresent(email -> record.put("email", email));
        organization.text("website").ifPresent(website -> record.put("website", website));
        organization
                .first("phones")
                .flatMap(phone -> phone.text("number"))
                .ifPresent(number -> record.put("phone", number.replace("\"", "")));
        organization
                .first("contacts")
                .flatMap(contact -> contact.text("name"))
                .ifPresent(person -> record.put("contactPerson", person));
        organization
                .objects("organization_identifiers")
                .filter(one -> one.text("identifier_scheme").equals(Optional.of(CREDIT_CODE_SCHEME)))
                .findFirst()
                .flatMap(one -> one.text("identifier"))
                .ifPresent(code -> record.put("creditCode", code));
        organization
                .first("locations")
                .flatMap(location -> location.first("addresses"))
                .map(address -> address(address, ours.isPresent()))
                .filter(address -> !address.isEmpty())
                .ifPresent(address -> record.put("address", address));
        return record;
    }

    /** Others say in attributes of their own what our address and region say in one. */
    private static String address(HsdsObject address, boolean ours) {
        Stream<String> parts =
                ours ? Stream.of("address_1") : Stream.of("state_province", "city", "region", "address_2", "address_1");
        return parts.flatMap(part -> address.text(part).stream())
                .distinct()
                .collect(Collectors.joining(ours ? "" : ", "));
    }

    /** What the extension says, with the id under which the record goes. */
    static Map<String, Object> begun(HsdsObject object, Optional<HsdsObject> ours) {
        Map<String, Object> record = new LinkedHashMap<>();
        object.text("id").ifPresent(id -> record.put("externalId", id));
        ours.ifPresent(extension -> record.putAll(extension.fields()));
        return record;
    }

    /** All but what has an attribute of its own. */
    static Map<String, Object> extension(Map<String, Object> record, Set<String> standard) {
        Map<String, Object> rest = new LinkedHashMap<>(record);
        new ArrayList<>(standard).forEach(rest::remove);
        return rest;
    }

    static String text(Map<String, Object> record, String name) {
        return String.valueOf(record.getOrDefault(name, ""));
    }
}
