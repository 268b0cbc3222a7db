package io.qiqiao.admin.evaluation;

import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import io.qiqiao.admin.isolation.web.WebAnswer;
import io.qiqiao.admin.isolation.web.WebClient;
import io.qiqiao.admin.isolation.web.WebRequest;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.NewAccount;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import io.qiqiao.search.evaluation.JudgedRecord;
import io.qiqiao.search.evaluation.Ranking;
import io.qiqiao.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A tenant of its own for judged records: they are imported and searched through the public API. */
public final class JudgedTenant implements Ranking, AutoCloseable {

    /** A province: no other tenant need be there for it. */
    public static final String CODE = "440000";

    private static final String PLATFORM = "localhost";
    private static final String HOST = CODE + "." + PLATFORM;
    private static final Duration LONGEST = Duration.ofMinutes(20);
    private static final long PAUSE_NANOS = 200_000_000;

    /** What a service product must disclose before it is published, where the judged record says nothing of it. */
    private static final List<String> DISCLOSED = List.of("function", "process", "standard", "fee", "timeLimit");

    private final WebClient client;
    private final ObjectMapper json;
    private final Accounts accounts;
    private final Memberships memberships;
    private final String password = "Evaluation-" + UUID.randomUUID();

    public JudgedTenant(ApplicationContext context, WebClient client) {
        this.client = client;
        this.json = context.getBean(ObjectMapper.class);
        this.accounts = context.getBean(Accounts.class);
        this.memberships = context.getBean(Memberships.class);
    }

    /** Opens the tenant. */
    public void open() {
        Account operator = account("evaluation-operator");
        memberships.grantOperator(operator.id());
        Map<String, String> sender = signedIn(PLATFORM, operator.login());
        String tenants = "/api/tenants";
        ask(WebRequest.post(PLATFORM, tenants, "application/json", write(Map.of("code", CODE)))
                .with(sender));
        WebRequest look = WebRequest.get(PLATFORM, tenants + "/" + CODE).with(sender);
        until(() -> {
            Object state = ask(look).get("state");
            if ("suspended".equals(state)) {
                ask(new WebRequest("DELETE", PLATFORM, look.path() + "/suspension", look.headers(), null));
            }
            return "active".equals(state);
        });
    }

    /** Imports the records as what is public, and returns when all of them are found. */
    public void bring(String kind, List<JudgedRecord> records) {
        Account officer = account("evaluation-officer");
        memberships.grant(officer.id(), TenantId.of(CODE), Role.OFFICER, PartyRef.BUREAU);
        Map<String, String> sender = signedIn(HOST, officer.login());
        String lines = records.stream().map(record -> write(line(kind, record))).collect(Collectors.joining("\n"));
        Object id = ask(WebRequest.post(
                                HOST, "/api/imports?visibility=public&kind=" + kind, "application/x-ndjson", lines)
                        .with(sender))
                .get("id");
        WebRequest look = WebRequest.get(HOST, "/api/imports/" + id).with(sender);
        until(() -> "done".equals(ask(look).get("state")));
        Map<String, Object> done = ask(look);
        if (number(done.get("accepted")) != records.size()) {
            throw new IllegalStateException("not all records were accepted: " + done);
        }
        until(() -> number(ask(search("", 1)).get("total")) >= records.size());
    }

    private static Map<String, String> line(String kind, JudgedRecord record) {
        Map<String, String> line = new LinkedHashMap<>(record.fields());
        line.put("externalId", record.id());
        if (kind.equals("product")) {
            DISCLOSED.forEach(name -> line.putIfAbsent(name, "-"));
        }
        return line;
    }

    @Override
    public List<String> rank(String text, int depth) {
        return ask(search(text, depth)).get("items") instanceof List<?> items
                ? items.stream()
                        .map(item -> String.valueOf(((Map<?, ?>) item).get("externalId")))
                        .toList()
                : List.of();
    }

    private static WebRequest search(String text, int size) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        return WebRequest.get(HOST, "/api/search?tenant=" + CODE + "&size=" + size + "&q=" + encoded);
    }

    private Account account(String login) {
        return accounts.ensure(new NewAccount(login, login, null, null, password));
    }

    private Map<String, String> signedIn(String host, String login) {
        Map<String, Object> session = ask(WebRequest.post(
                host, "/api/sessions", "application/json", write(Map.of("login", login, "password", password))));
        return Map.of("Authorization", "Bearer " + Objects.requireNonNull(session.get("accessToken")));
    }

    private Map<String, Object> ask(WebRequest question) {
        WebAnswer answer = client.ask(question);
        if (answer.isRefusal()) {
            throw new IllegalStateException(question + ": " + answer.status() + " " + answer.body());
        }
        try {
            return answer.body().isBlank()
                    ? Map.of()
                    : Objects.requireNonNull(json.readValue(answer.body(), Argument.mapOf(String.class, Object.class)));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    private static void until(BooleanSupplier comesAbout) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!comesAbout.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("waited in vain");
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
