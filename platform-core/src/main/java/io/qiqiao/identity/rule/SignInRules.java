package io.qiqiao.identity.rule;

import io.qiqiao.identity.Role;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What signing in asks of each role, read once from {@code reference/sign-in-rules.csv}. A table that is not whole
 * stops the start.
 */
@Singleton
public final class SignInRules {

    private static final String PATH = "reference/sign-in-rules.csv";
    private static final int COLUMNS = 5;

    private final Map<Role, SignInRule> rules;

    SignInRules() {
        this(read());
    }

    SignInRules(List<String> lines) {
        this.rules = parse(lines.subList(1, lines.size()));
    }

    public SignInRule of(Role role) {
        return Objects.requireNonNull(rules.get(role));
    }

    /** The strictest of several roles'; of none, what is asked of everybody who might become anything. */
    public SignInRule strictest(Collection<Role> roles) {
        Collection<Role> counted = roles.isEmpty() ? EnumSet.allOf(Role.class) : roles;
        return counted.stream().map(this::of).reduce(SignInRule::and).orElseThrow();
    }

    private static Map<Role, SignInRule> parse(List<String> lines) {
        Map<Role, SignInRule> rules = new EnumMap<>(Role.class);
        for (String line : lines) {
            List<String> cells =
                    List.of(line.split(",", -1)).stream().map(String::strip).toList();
            require(cells.size() == COLUMNS, "a line has not " + COLUMNS + " cells: " + line);
            Role role = Role.find(cells.getFirst()).orElseThrow(() -> broken("there is no role in: " + line));
            require(rules.put(role, rule(cells)) == null, role + " is there twice");
        }
        require(rules.keySet().equals(EnumSet.allOf(Role.class)), "it lacks a role");
        return rules;
    }

    private static SignInRule rule(List<String> cells) {
        String factor = cells.get(1);
        require(factor.isEmpty() || factor.equals("x"), "a factor is neither empty nor x: " + cells);
        return new SignInRule(!factor.isEmpty(), number(cells.get(2)), number(cells.get(3)), days(cells.get(4)));
    }

    private static @Nullable Integer days(String cell) {
        return cell.isEmpty() ? null : (Integer) number(cell);
    }

    private static int number(String cell) {
        require(cell.matches("[0-9]{1,4}"), "this is no number: " + cell);
        return Integer.parseInt(cell);
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
        try (InputStream stream = SignInRules.class.getClassLoader().getResourceAsStream(PATH)) {
            String text = new String(Objects.requireNonNull(stream, PATH).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
