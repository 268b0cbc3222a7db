package io.qiqiao.admin.chaos

import groovy.json.JsonOutput
import groovy.json.JsonSlurper

import java.net.http.HttpClient
import java.net.http.HttpRequest
import java.net.http.HttpResponse
import java.time.Duration
import java.util.concurrent.ConcurrentHashMap
import java.util.concurrent.ConcurrentLinkedQueue
import java.util.concurrent.atomic.AtomicIntegerArray

/**
 * People who write and search all the time. Whoever writes does not give up: what was not answered is asked again until it is,
 * so that in the end it is known of each record what became of it.
 */
class Load {

    private static final int MOST_SECONDS = 8 * 3600
    private static final Duration PATIENCE = Duration.ofSeconds(10)

    final Map<String, Map> policies = new ConcurrentHashMap<>()
    final Queue<String> wrong = new ConcurrentLinkedQueue<>()
    private final int port
    private final String password
    private final HttpClient client = HttpClient.newHttpClient()
    private final AtomicIntegerArray answered = new AtomicIntegerArray(MOST_SECONDS)
    private final long began = System.nanoTime()
    private final List<Thread> people = []
    private volatile boolean over

    Load(int port, String password) {
        this.port = port
        this.password = password
    }

    /** @param pushed what those policies say who are delivered to enterprises, one in twenty */
    void begin(String login, String host, Map pushed, long seed) {
        people << Thread.startDaemon("writer-$login") {
            def random = new Random(seed)
            def session = new Session(host: host, login: login)
            try {
                for (int number = 0; !over; number++) {
                    write(session, "$login-$number".toString(), random.nextInt(20) ? [:] : pushed, random)
                }
            } catch (RuntimeException unexpected) {
                wrong << unexpected.toString()
            }
        }
        people << Thread.startDaemon("reader-$login") {
            while (!over) {
                if (ask('GET', host, '/api/search?q=' + URLEncoder.encode('扶持办法', 'UTF-8'), [:], null)?.statusCode() == 200) {
                    count()
                }
                sleep(100)
            }
        }
    }

    /** Lets everybody finish what they are at. */
    void end() {
        over = true
        people*.join()
    }

    /** How many requests were answered well in each of the last seconds. */
    List<Integer> rates(int seconds) {
        int now = second()
        ((now - seconds)..<now).findAll { it >= 0 }.collect { answered.get(it) }
    }

    private void write(Session session, String externalId, Map pushed, Random random) {
        def fields = [title: "扶持办法 $externalId".toString(), text: '第一条　扶持中小企业。' * 20, externalId: externalId, visibility: 'public'] + pushed
        def made = insist(session, 'POST', '/api/policies', fields) ?: found(session, externalId)
        def known = [host: session.host, version: made.version, state: 'draft', pushed: !pushed.isEmpty()]
        policies[made.id] = known
        known.putAll(insist(session, 'POST', "/api/policies/$made.id/publication", [:]).subMap('state', 'version'))
        if (pushed) {
            return
        }
        if (random.nextInt(3) == 0) {
            def changed = insist(session, 'PUT', "/api/policies/$made.id", fields + [title: "扶持办法 $externalId（改）".toString(), version: known.version])
            // Refused for its version: the first try was heard.
            known.version = changed ? changed.version : known.version + 1
        }
        if (random.nextInt(4) == 0) {
            known.putAll(insist(session, 'POST', "/api/policies/$made.id/withdrawal", null).subMap('state', 'version'))
        }
    }

    private Map found(Session session, String externalId) {
        insist(session, 'GET', "/api/policies?q=$externalId", null).items[0]
    }

    /** What was answered in the end, or null where it was refused as done already. */
    private Map insist(Session session, String method, String path, Object body) {
        while (true) {
            def answer = ask(method, session.host, path, session.headers(), body)
            int status = answer?.statusCode() ?: 0
            if (status in [200, 201]) {
                count()
                return new JsonSlurper().parseText(answer.body()) as Map
            }
            if (status in [400, 409, 412, 422]) {
                count()
                return null
            }
            if (status == 401 || session.token == null) {
                session.token = signIn(session)
            } else if (status >= 400 && status < 500) {
                wrong << "$method $path: $status ${answer.body()}".toString()
            }
            sleep(100)
        }
    }

    private String signIn(Session session) {
        def answer = ask('POST', session.host, '/api/sessions', [:], [login: session.login, password: password])
        answer?.statusCode() == 200 ? new JsonSlurper().parseText(answer.body()).accessToken : null
    }

    private HttpResponse<String> ask(String method, String host, String path, Map<String, String> headers, Object body) {
        def request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:$port$path")).timeout(PATIENCE)
        ([Host: host, Accept: 'application/json', 'Content-Type': 'application/json'] + headers).each { name, value -> request.header(name, value) }
        def content = body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(JsonOutput.toJson(body))
        try {
            client.send(request.method(method, content).build(), HttpResponse.BodyHandlers.ofString())
        } catch (IOException ignored) {
            null
        }
    }

    private void count() {
        answered.incrementAndGet(second())
    }

    private int second() {
        (System.nanoTime() - began).intdiv(1_000_000_000L) as int
    }

    /** Somebody's sign-in, made again when it is over. */
    private static class Session {
        String host
        String login
        String token

        Map<String, String> headers() {
            token ? [Authorization: "Bearer $token".toString()] : [:]
        }
    }
}
