package io.qiqiao.admin.evaluation;

import static io.qiqiao.admin.evaluation.Caller.number;
import static io.qiqiao.admin.evaluation.Caller.until;

import io.micronaut.context.ApplicationContext;
import io.qiqiao.admin.isolation.web.WebClient;
import io.qiqiao.admin.isolation.web.WebRequest;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import io.qiqiao.search.Asker;
import io.qiqiao.search.PrivateRecords;
import io.qiqiao.search.evaluation.JudgedRecord;
import io.qiqiao.search.evaluation.Ranking;
import io.qiqiao.tenancy.TenantId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A tenant of its own for judged records of one kind: they are imported and found through the public API.
 */
public final class JudgedTenant implements AutoCloseable {

    /** A province: no other tenant need be there for it. */
    public static final String CODE = "440000";

    private static final String PLATFORM = "localhost";
    private static final String HOST = CODE + "." + PLATFORM;
    private static final String JSON = "application/json";

    /** What a service product must disclose before it is published, where the judged record says nothing of it. */
    private static final List<String> DISCLOSED = List.of("function", "process", "standard", "fee", "timeLimit");

    private final Caller caller;
    private final Memberships memberships;
    private final String kind;
    private Map<String, String> sender = Map.of();
    private Map<String, String> station = Map.of();
    private boolean drafts;

    /** @param kind the kind of its records */
    public JudgedTenant(ApplicationContext context, WebClient client, String kind) {
        this.caller = new Caller(context, client);
        this.memberships = context.getBean(Memberships.class);
        this.kind = kind;
    }

    /** Opens the tenant. */
    public void open() {
        Account operator = caller.account("evaluation-operator");
        memberships.grantOperator(operator.id());
        Map<String, String> opening = caller.signedIn(PLATFORM, operator);
        String tenants = "/api/tenants";
        caller.ask(WebRequest.post(PLATFORM, tenants, JSON, caller.write(Map.of("code", CODE)))
                .with(opening));
        WebRequest look = WebRequest.get(PLATFORM, tenants + "/" + CODE).with(opening);
        until(() -> {
            Object state = caller.ask(look).get("state");
            if ("suspended".equals(state)) {
                caller.ask(new WebRequest("DELETE", PLATFORM, look.path() + "/suspension", look.headers(), null));
            }
            return "active".equals(state);
        });
        sender = signedIn("evaluation-officer", Role.OFFICER, PartyRef.BUREAU);
        station = signedIn("evaluation-station", Role.STATION, new PartyRef("station", null));
    }

    private Map<String, String> signedIn(String login, Role role, PartyRef party) {
        Account account = caller.account(login);
        memberships.grant(account.id(), TenantId.of(CODE), role, party);
        return caller.signedIn(HOST, account);
    }

    /**
     * Imports the records, and returns when all of them are found.
     *
     * @param drafts whether they are imported as they stand, for the tenant's staff alone; otherwise they are published, and
     *     what a service must disclose for that is added
     */
    public void bring(List<JudgedRecord> records, boolean drafts) {
        this.drafts = drafts;
        String lines =
                records.stream().map(record -> caller.write(line(record))).collect(Collectors.joining("\n"));
        String visibility = drafts ? "private" : "public";
        Object id = caller.ask(WebRequest.post(
                                HOST,
                                "/api/imports?visibility=" + visibility + "&kind=" + kind,
                                "application/x-ndjson",
                                lines)
                        .with(sender))
                .get("id");
        WebRequest look = WebRequest.get(HOST, "/api/imports/" + id).with(sender);
        until(() -> "done".equals(caller.ask(look).get("state")));
        Map<String, Object> done = caller.ask(look);
        if (number(done.get("accepted")) != records.size()) {
            throw new IllegalStateException("not all records were accepted: " + done);
        }
        until(() -> number(caller.askOnceReady(search("", 1)).get("total")) >= records.size());
    }

    private Map<String, String> line(JudgedRecord record) {
        Map<String, String> line = new LinkedHashMap<>(record.fields());
        line.put("externalId", record.id());
        if (kind.equals("product") && !drafts) {
            DISCLOSED.forEach(name -> line.putIfAbsent(name, "-"));
        }
        return line;
    }

    /** What the search finds. */
    public Ranking searched() {
        return (text, depth) -> ids(caller.ask(search(text, depth)));
    }

    /** What matching finds for a demand: its first line is the demand's title. */
    public Ranking matched() {
        return (text, depth) -> {
            String[] lines = text.split("\n", 2);
            Map<String, String> demand =
                    lines.length == 1 ? Map.of("title", text) : Map.of("title", lines[0], "text", lines[1]);
            Object id =
                    Objects.requireNonNull(caller.ask(WebRequest.post(HOST, "/api/demands", JSON, caller.write(demand))
                                    .with(station))
                            .get("id"));
            return ids(
                    caller.ask(WebRequest.get(HOST, "/api/demands/" + id + "/matches?kind=" + kind + "&size=" + depth)
                            .with(station)));
        };
    }

    /** Who searches, for asking within the process: anybody, or the tenant's staff where only they see the records. */
    public Asker asker() {
        return drafts ? new Asker.Member(TenantId.of(CODE), "/" + CODE + "/", PrivateRecords.ALL) : Asker.ANYBODY;
    }

    private static List<String> ids(Map<String, Object> answer) {
        return answer.get("items") instanceof List<?> items
                ? items.stream()
                        .map(item -> String.valueOf(((Map<?, ?>) item).get("externalId")))
                        .toList()
                : List.of();
    }

    private WebRequest search(String text, int size) {
        String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
        String path = "/api/search?tenant=" + CODE + "&kind=" + kind + "&size=" + size + "&q=" + encoded;
        return WebRequest.get(HOST, path).with(drafts ? sender : Map.of());
    }

    @Override
    public void close() {
        caller.close();
    }
}
