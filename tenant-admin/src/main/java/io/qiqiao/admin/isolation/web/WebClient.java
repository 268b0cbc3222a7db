package io.qiqiao.admin.isolation.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks under whatever host name; follows nothing and keeps no cookie. Where there are several servers of one platform it
 * asks them in turns, as a balancer does.
 */
public final class WebClient implements AutoCloseable {

    private static final String MAY_SET = "jdk.httpclient.allowRestrictedHeaders";
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient client;
    private final List<URI> servers;
    private final AtomicInteger asked = new AtomicInteger();

    private WebClient(List<URI> servers) {
        this.servers = List.copyOf(servers);
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    public static WebClient of(List<URI> servers) {
        return new WebClient(servers);
    }

    /** Lets this process say which host it means. Counts only before its first HTTP client is made. */
    public static void mayNameHosts() {
        if (System.getProperty(MAY_SET) == null) {
            System.setProperty(MAY_SET, "host,origin,connection");
        }
    }

    public WebAnswer ask(WebRequest question) {
        URI server = servers.get(Math.floorMod(asked.getAndIncrement(), servers.size()));
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(question.path()))
                .timeout(LONGEST)
                .header("Host", question.host());
        question.headers().forEach(request::header);
        HttpRequest.BodyPublisher content = question.body() == null
                ? HttpRequest.BodyPublishers.noBody()
                : HttpRequest.BodyPublishers.ofString(question.body());
        try {
            HttpResponse<String> answer = client.send(
                    request.method(question.method(), content).build(), HttpResponse.BodyHandlers.ofString());
            return new WebAnswer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException broken) {
            throw new UncheckedIOException(question + " was not answered", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while waiting for " + question, stopped);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
