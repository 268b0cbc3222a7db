package io.qiqiao.identity.access;

import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.identity.Role;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The table of permissions by role, read once from {@code reference/permissions.csv}: a line for each permission, a
 * column for each role, {@code x} where the role may. A table that is not whole stops the start.
 */
@Singleton
final class PermissionTable implements Permissions {

    private static final String PATH = "reference/permissions.csv";

    private final Map<Role, Set<Permission>> table;

    PermissionTable() {
        this(read());
    }

    PermissionTable(List<String> lines) {
        this.table = parse(lines);
    }

    @Override
    public Set<Permission> of(Role role) {
        return table.getOrDefault(role, Set.of());
    }

    private static Map<Role, Set<Permission>> parse(List<String> lines) {
        List<Role> roles = cells(lines.getFirst()).stream()
                .skip(1)
                .map(PermissionTable::role)
                .toList();
        require(
                roles.size() == Role.values().length && Set.copyOf(roles).size() == roles.size(),
                "its columns are not the roles, each once");
        Map<Permission, List<String>> marks = marks(lines.subList(1, lines.size()), roles.size());
        Map<Role, Set<Permission>> table = new EnumMap<>(Role.class);
        for (int column = 0; column < roles.size(); column++) {
            table.put(roles.get(column), marked(marks, column));
        }
        return table;
    }

    private static Map<Permission, List<String>> marks(List<String> lines, int columns) {
        Map<Permission, List<String>> marks = new EnumMap<>(Permission.class);
        for (String line : lines) {
            List<String> cells = cells(line);
            Permission permission = permission(cells.getFirst());
            List<String> row = cells.subList(1, cells.size());
            require(row.size() == columns, permission + " has not a cell for each role");
            require(Set.of("", "x").containsAll(row), permission + " has a cell that is neither empty nor x");
            require(marks.put(permission, row) == null, permission + " is there twice");
        }
        require(marks.keySet().equals(EnumSet.allOf(Permission.class)), "it lacks a permission");
        return marks;
    }

    private static Set<Permission> marked(Map<Permission, List<String>> marks, int column) {
        return marks.entrySet().stream()
                .filter(row -> row.getValue().get(column).equals("x"))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Role role(String code) {
        return Role.find(code).orElseThrow(() -> broken("there is no role " + code));
    }

    private static Permission permission(String name) {
        return Arrays.stream(Permission.values())
                .filter(permission -> permission.name().equals(name))
                .findFirst()
                .orElseThrow(() -> broken("there is no permission " + name));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw broken(otherwise);
        }
    }

    private static IllegalStateException broken(String why) {
        return new IllegalStateException("the table " + PATH + " is broken: " + why);
    }

    private static List<String> read() {
        try (InputStream stream = PermissionTable.class.getClassLoader().getResourceAsStream(PATH)) {
            String text = new String(Objects.requireNonNull(stream, PATH).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
