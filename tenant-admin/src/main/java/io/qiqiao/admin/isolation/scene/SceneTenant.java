package io.qiqiao.admin.isolation.scene;

import io.qiqiao.identity.Role;
import io.qiqiao.tenancy.TenantId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;

/** A tenant of the scene with its people, and the ids of what it has. */
public final class SceneTenant {

    private final Relation relation;
    private final TenantId id;
    private final Map<Role, Person> people = new EnumMap<>(Role.class);
    private final Map<RecordOfScene, String> records = new LinkedHashMap<>();
    private final Map<String, String> attachments = new ConcurrentHashMap<>();
    private final Map<String, List<String>> others = new ConcurrentHashMap<>();

    SceneTenant(Relation relation, String code) {
        this.relation = relation;
        this.id = TenantId.of(code);
    }

    public Relation relation() {
        return relation;
    }

    public TenantId id() {
        return id;
    }

    public String host() {
        return id.code() + "." + Scene.PLATFORM_HOST;
    }

    public Person person(Role role) {
        return Objects.requireNonNull(people.get(role), role::code);
    }

    public List<Person> people() {
        return List.copyOf(people.values());
    }

    /** Ids of its records, by what they are. */
    public Map<RecordOfScene, String> records() {
        return records;
    }

    public String record(String kind, Variant variant) {
        return Objects.requireNonNull(records.get(new RecordOfScene(kind, relation, variant)), kind);
    }

    /** Ids of its other things: {@code import}, {@code job}, {@code inbox}, {@code membership}, {@code account}. */
    public Map<String, List<String>> others() {
        return others;
    }

    /** The id of the file of a record, or of one that nobody has. */
    public String attachment(String record) {
        return attachments.getOrDefault(record, record);
    }

    void hasAttached(String record, String attachment) {
        attachments.put(record, attachment);
    }

    void has(Person person) {
        people.put(person.role(), person);
    }

    void has(String thing, String itsId) {
        others.computeIfAbsent(thing, none -> new ArrayList<>()).add(itsId);
    }

    @Override
    public String toString() {
        return id.code() + " (" + relation.code() + ")";
    }
}
