package io.qiqiao.library.hsds;

import io.qiqiao.kernel.Refusal;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes and reads records as HSDS 3.0: service institutions as organizations, service products as services. */
@Singleton
public final class Hsds {

    private final Map<String, HsdsShape> shapes;

    Hsds(Collection<HsdsShape> shapes) {
        this.shapes = shapes.stream().collect(Collectors.toUnmodifiableMap(HsdsShape::kind, Function.identity()));
    }

    /** Whether records of a kind can be told in HSDS. */
    public boolean has(String kind) {
        return shapes.containsKey(kind);
    }

    /**
     * A record as an object of HSDS.
     *
     * @param record as an export tells it, with its external id
     * @throws Refusal invalid-input for a kind that HSDS does not know
     */
    public Map<String, Object> write(String kind, Map<String, Object> record) {
        return shape(kind).write(record);
    }

    /**
     * Reads a document: a list of objects, a page of one, or objects one after the other. Of organizations that stand with
     * several services each is read once.
     *
     * @param each takes the records one by one, as an import reads them
     * @throws Refusal malformed, or too-large, when it cannot be read; invalid-input for a kind that HSDS does not know
     */
    public void read(String kind, InputStream document, Consumer<Map<String, Object>> each) {
        HsdsShape shape = shape(kind);
        Set<Object> seen = new HashSet<>();
        ReadingHsds.read(
                document,
                object -> shape.read(object).stream()
                        .filter(record -> record.get("externalId") == null || seen.add(record.get("externalId")))
                        .forEach(each));
    }

    private HsdsShape shape(String kind) {
        return Optional.ofNullable(shapes.get(kind))
                .orElseThrow(() -> Refusal.invalid("format", "hsds.no-such-kind", kind));
    }
}
