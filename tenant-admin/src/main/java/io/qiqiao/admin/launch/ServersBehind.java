package io.qiqiao.admin.launch;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/**
 * What is asked of servers that are not ours before anything is said to them: across a network nothing travels in the
 * clear, nobody's certificate goes unread, and no password is one that everybody knows.
 */
final class ServersBehind {

    private static final Set<String> CHECKED = Set.of("verify-ca", "verify-full");
    private static final List<String> WORDS = List.of("qiqiao", "postgres", "postgresql", "elastic", "elasticsearch");

    /** A password that is guessed sooner stands in the lists that everybody tries first. */
    private static final double LEAST_GUESSES = 1_000_000;

    private ServersBehind() {}

    /** Refuses to start, and says what to do, where the settings name a server that does not do. */
    static void require(Settings settings) {
        Stream.of(settings.databaseUrl(), settings.migratorUrl())
                .flatMap(java.util.Optional::stream)
                .forEach(url -> requireDatabase(url, settings.mayBePlain()));
        settings.elasticsearchUrl().stream()
                .flatMap(urls -> Arrays.stream(urls.split(",")))
                .forEach(url -> requireSearch(url.strip(), settings.mayBePlain()));
        settings.passwords().forEach((setting, password) -> requireOwn(setting, password));
    }

    private static void requireDatabase(String url, boolean mayBePlain) {
        Properties read = Driver.parseURL(url, new Properties());
        if (read == null || mayBePlain) {
            return;
        }
        List<String> hosts =
                Arrays.asList(read.getProperty("PGHOST", "localhost").split(","));
        String mode = PGProperty.SSL_MODE.getOrDefault(read);
        if (!hosts.stream().allMatch(ServersBehind::isHere) && (mode == null || !CHECKED.contains(mode))) {
            throw refusal("launch.plain-database", String.join(",", hosts));
        }
    }

    private static void requireSearch(String url, boolean mayBePlain) {
        URI address = URI.create(url.contains("://") ? url : "http://" + url);
        String host = String.valueOf(address.getHost());
        if (!mayBePlain && !isHere(host) && !"https".equalsIgnoreCase(address.getScheme())) {
            throw refusal("launch.plain-search", host);
        }
    }

    private static void requireOwn(String setting, String password) {
        if (new Zxcvbn().measure(password, WORDS).getGuesses() < LEAST_GUESSES) {
            throw refusal("launch.known-password", setting);
        }
    }

    private static boolean isHere(String host) {
        String name = host.strip().toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.endsWith(".localhost")
                || name.startsWith("127.")
                || name.equals("::1")
                || name.equals("[::1]");
    }

    private static Refusal refusal(String key, String what) {
        return Refusal.of(ErrorCode.WRONG_STATE, key, what);
    }
}
