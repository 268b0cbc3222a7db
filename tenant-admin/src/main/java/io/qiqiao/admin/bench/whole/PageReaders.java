package io.qiqiao.admin.bench.whole;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * Two readers of a tenant's portal, an officer who is signed in and a visitor. They read a page on which the one sees no
 * more than the other.
 */
final class PageReaders implements AutoCloseable {

    static {
        // The client may say which host it means: no name has to be resolved. It reads this once.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final String HOST = "440106.localhost";
    private static final String PAGE = "/institutions";
    private static final String LOGIN = "tianhe-officer";
    private static final String PASSWORD = "qiqiao-demo";
    private static final String SIGN_OUT = "/sign-out";
    private static final int OK = 200;

    private final HttpClient client;
    private final HttpRequest known;
    private final HttpRequest visitor;

    private PageReaders(HttpClient client, HttpRequest known, HttpRequest visitor) {
        this.client = client;
        this.known = known;
        this.visitor = visitor;
    }

    static PageReaders of(ServingProcess serving, ObjectMapper json) throws IOException, InterruptedException {
        URI server = URI.create("http://127.0.0.1:" + serving.address().getPort());
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        String token = token(client, server, json);
        return new PageReaders(
                client,
                page(server).header("Authorization", "Bearer " + token).build(),
                page(server).build());
    }

    private static HttpRequest.Builder page(URI server) {
        return HttpRequest.newBuilder(server.resolve(PAGE)).header("Host", HOST).header("Accept", "text/html");
    }

    private static String token(HttpClient client, URI server, ObjectMapper json)
            throws IOException, InterruptedException {
        String body = json.writeValueAsString(Map.of("login", LOGIN, "password", PASSWORD));
        HttpRequest signIn = HttpRequest.newBuilder(server.resolve("/api/sessions"))
                .header("Host", HOST)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
        Map<String, Object> answer =
                json.readValue(answered(client, signIn), Argument.mapOf(String.class, Object.class));
        return answer == null ? "" : String.valueOf(answer.get("accessToken"));
    }

    /** @throws IllegalStateException when the two do not read the same, or the one is not known */
    void check() throws IOException, InterruptedException {
        String officers = answered(client, known);
        String visitors = answered(client, visitor);
        if (!officers.contains(SIGN_OUT) || visitors.contains(SIGN_OUT)) {
            throw new IllegalStateException("the officer is not known, or the visitor is");
        }
        if (!content(officers).equals(content(visitors))) {
            throw new IllegalStateException("officer and visitor do not read the same");
        }
    }

    /** A page's own part, without menus. */
    private static String content(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    Callable<String> known() {
        return () -> answered(client, known);
    }

    Callable<String> visitor() {
        return () -> answered(client, visitor);
    }

    private static String answered(HttpClient client, HttpRequest request) throws IOException, InterruptedException {
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != OK) {
            throw new IOException(request.uri() + " answered with " + answer.statusCode());
        }
        return answer.body();
    }

    @Override
    public void close() {
        client.close();
    }
}
