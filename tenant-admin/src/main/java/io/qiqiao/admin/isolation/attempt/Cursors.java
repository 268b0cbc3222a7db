package io.qiqiao.admin.isolation.attempt;

import io.qiqiao.admin.isolation.operation.Operation;
import io.qiqiao.admin.isolation.scene.Relation;
import io.qiqiao.admin.isolation.scene.SceneTenant;
import io.qiqiao.admin.isolation.web.WebClient;
import io.qiqiao.admin.isolation.web.WebRequest;
import io.qiqiao.identity.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Gets from each tenant the cursors of its lists, to be used by others. */
final class Cursors {

    private static final Pattern NEXT = Pattern.compile("\"next\"\\s*:\\s*\"([^\"]+)\"");

    private final WebClient client;
    private final Map<String, Optional<String>> known = new ConcurrentHashMap<>();

    Cursors(WebClient client) {
        this.client = client;
    }

    /** Where the tenant's officer would go on after the first item; empty where there is no more. */
    Optional<String> find(Operation operation, SceneTenant tenant) {
        if (!operation.isApi() || !operation.variables().isEmpty() || tenant.relation() == Relation.SUSPENDED) {
            return Optional.empty();
        }
        return known.computeIfAbsent(operation + " " + tenant, asked -> ask(operation, tenant));
    }

    private Optional<String> ask(Operation operation, SceneTenant tenant) {
        WebRequest first = WebRequest.get(tenant.host(), operation.path() + "?size=1")
                .with(tenant.person(Role.OFFICER).as().program());
        Matcher next = NEXT.matcher(client.ask(first).body());
        return next.find() ? Optional.of(URLEncoder.encode(next.group(1), StandardCharsets.UTF_8)) : Optional.empty();
    }
}
