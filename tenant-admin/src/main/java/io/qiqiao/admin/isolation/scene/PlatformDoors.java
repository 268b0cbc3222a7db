package io.qiqiao.admin.isolation.scene;

import io.micronaut.context.ApplicationContext;
import io.qiqiao.admin.isolation.web.WebAnswer;
import io.qiqiao.admin.isolation.web.WebClient;
import io.qiqiao.admin.isolation.web.WebRequest;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.NewAccount;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;

/** The platform's own doors, as the scene is built through them. */
final class PlatformDoors {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final WebClient client;
    private final Json json;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Waiting waiting;
    private final String run;
    private final String password;

    PlatformDoors(ApplicationContext context, WebClient client, Random random) {
        this.client = client;
        this.json = new Json(context);
        this.accounts = context.getBean(Accounts.class);
        this.memberships = context.getBean(Memberships.class);
        this.waiting = new Waiting(context);
        this.run = Integer.toString(random.nextInt(1 << 30), Character.MAX_RADIX);
        this.password = "Isolation-" + Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX);
    }

    Person operator() {
        String login = "isolation-" + run + "-operator";
        Account account = accounts.ensure(new NewAccount(login, login, null, null, password));
        memberships.grantOperator(account.id());
        return new Person(login, Role.OPERATOR, null, signedIn(Scene.PLATFORM_HOST, login));
    }

    void open(Person operator, SceneTenant tenant) {
        String code = tenant.id().code();
        require(client.ask(new WebRequest(
                        "POST",
                        Scene.PLATFORM_HOST,
                        "/api/tenants",
                        Map.of("Content-Type", "application/json"),
                        json.write(Map.of("code", code)))
                .with(operator.as().program())));
        WebRequest look = WebRequest.get(Scene.PLATFORM_HOST, "/api/tenants/" + code)
                .with(operator.as().program());
        waiting.until("tenant " + code + " is open", () -> {
            Object state = json.read(client.ask(look).body()).get("state");
            if ("suspended".equals(state)) {
                require(client.ask(new WebRequest(
                        "DELETE", Scene.PLATFORM_HOST, look.path() + "/suspension", look.headers(), null)));
            }
            return "active".equals(state);
        });
    }

    void suspend(Person operator, SceneTenant tenant) {
        String path = "/api/tenants/" + tenant.id().code() + "/suspension";
        require(client.ask(WebRequest.post(Scene.PLATFORM_HOST, path, "application/json", "{}")
                .with(operator.as().program())));
    }

    Person member(SceneTenant tenant, Role role, PartyRef party, String name) {
        String login = "isolation-" + run + "-" + tenant.id() + "-" + role.code();
        Account account = accounts.ensure(new NewAccount(login, name, login + "@example.cn", null, password));
        Membership membership = memberships.grant(account.id(), tenant.id(), role, party);
        tenant.has("account", account.id().toString());
        tenant.has("membership", membership.id().toString());
        return new Person(login, role, tenant, signedIn(tenant.host(), login));
    }

    /** Sends records of one kind, and answers the import's id when all lines are dealt with. */
    String bring(SceneTenant tenant, String kind, String lines) {
        Role role = kind.equals("demand") ? Role.STATION : Role.OFFICER;
        Map<String, String> sender = tenant.person(role).as().program();
        WebAnswer begun = require(
                client.ask(WebRequest.post(tenant.host(), "/api/imports?kind=" + kind, "application/x-ndjson", lines)
                        .with(sender)));
        String id = String.valueOf(json.read(begun.body()).get("id"));
        WebRequest look = WebRequest.get(tenant.host(), "/api/imports/" + id).with(sender);
        waiting.until(
                "import " + id,
                () -> "done".equals(json.read(client.ask(look).body()).get("state")));
        return id;
    }

    /** Has a library written to a file, and answers the export's id when it can be fetched. */
    String take(SceneTenant tenant, String library) {
        Map<String, String> asker = tenant.person(Role.OFFICER).as().program();
        WebAnswer begun = require(client.ask(WebRequest.post(
                        tenant.host(), "/api/" + library + "/exports?format=jsonl&whole=true", "application/json", "")
                .with(asker)));
        String id = String.valueOf(json.read(begun.body()).get("id"));
        WebRequest look = WebRequest.get(tenant.host(), "/api/exports/" + id).with(asker);
        waiting.until(
                "export " + id,
                () -> "done".equals(json.read(client.ask(look).body()).get("state")));
        return id;
    }

    /** Attaches a text to a record, and answers the file's id. */
    String attach(SceneTenant tenant, String library, String record, String name, String text) {
        String body = "--isolation\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + ".txt\"\r\nContent-Type: text/plain\r\n\r\n" + text + "\r\n--isolation--\r\n";
        WebAnswer answer = require(client.ask(WebRequest.post(
                        tenant.host(),
                        "/api/" + library + "/" + record + "/attachments",
                        "multipart/form-data; boundary=isolation",
                        body)
                .with(tenant.person(Role.OFFICER).as().program())));
        Object items = json.read(answer.body()).get("items");
        if (items instanceof List<?> files && files.getLast() instanceof Map<?, ?> file) {
            return String.valueOf(file.get("id"));
        }
        throw new IllegalStateException("a file of the scene was not kept: " + answer.body());
    }

    /** One record by its own id for it, as the officer finds it in the list. */
    Map<String, Object> find(SceneTenant tenant, String library, String externalId) {
        WebRequest list = WebRequest.get(tenant.host(), "/api/" + library + "?size=1&q=" + externalId);
        return json.read(
                require(client.ask(list.with(tenant.person(Role.OFFICER).as().program())))
                        .body());
    }

    void awaitIndex(Scene scene) {
        waiting.untilIndexed(scene);
        waiting.untilMatched(scene);
    }

    Json json() {
        return json;
    }

    private SignedInAs signedIn(String host, String login) {
        return new SignedInAs(() -> token(host, login), () -> cookies(host, login));
    }

    private String token(String host, String login) {
        String body = json.write(Map.of("login", login, "password", password));
        WebAnswer answer = require(client.ask(WebRequest.post(host, "/api/sessions", "application/json", body)));
        return Objects.requireNonNull(json.read(answer.body()).get("accessToken"), "a token")
                .toString();
    }

    private String cookies(String host, String login) {
        String body = "login=" + encoded(login) + "&password=" + encoded(password);
        return require(client.ask(
                        WebRequest.post(host, "/sign-in", FORM, body).with(Map.of("Sec-Fetch-Site", "same-origin"))))
                .cookies();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static WebAnswer require(WebAnswer answer) {
        if (answer.isRefusal()) {
            throw new IllegalStateException("the scene cannot be built: " + answer.status() + " " + answer.body());
        }
        return answer;
    }
}
