package io.qiqiao.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The address of a page of the portal, with what it is asked for.
 *
 * @param path the path, without a query
 * @param parameters the query, in order
 */
public record Address(String path, List<Parameter> parameters) {

    public Address {
        parameters = List.copyOf(parameters);
    }

    /** One name with one value; a name may stand several times. */
    public record Parameter(String name, String value) {}

    public static Address of(String path) {
        return new Address(path, List.of());
    }

    /** The same with one more value for {@code name}; the same itself when the value is empty. */
    public Address with(String name, String value) {
        return value.isEmpty()
                ? this
                : new Address(
                        path,
                        Stream.concat(parameters.stream(), Stream.of(new Parameter(name, value)))
                                .toList());
    }

    /** The same with all of {@code values} for {@code name}, in order. */
    public Address withAll(String name, Collection<String> values) {
        List<Parameter> all = new ArrayList<>(parameters);
        values.stream().sorted().map(value -> new Parameter(name, value)).forEach(all::add);
        return new Address(path, all);
    }

    /** The same without any value for {@code name}. */
    public Address without(String name) {
        return new Address(
                path,
                parameters.stream()
                        .filter(parameter -> !parameter.name().equals(name))
                        .toList());
    }

    /** The same without this value for {@code name}. */
    public Address without(String name, String value) {
        Parameter gone = new Parameter(name, value);
        return new Address(
                path,
                parameters.stream().filter(parameter -> !parameter.equals(gone)).toList());
    }

    /** Whether {@code name} has this value, among others perhaps. */
    public boolean has(String name, String value) {
        return parameters.contains(new Parameter(name, value));
    }

    /** The address as it stands in a link. */
    @Override
    public String toString() {
        return parameters.isEmpty()
                ? path
                : parameters.stream()
                        .map(parameter -> parameter.name() + "=" + encoded(parameter.value()))
                        .collect(Collectors.joining("&", path + "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
