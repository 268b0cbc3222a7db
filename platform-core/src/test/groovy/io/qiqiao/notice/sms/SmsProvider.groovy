package io.qiqiao.notice.sms

import com.sun.net.httpserver.HttpExchange
import com.sun.net.httpserver.HttpServer

import java.util.concurrent.CopyOnWriteArrayList
import java.util.concurrent.CountDownLatch
import java.util.concurrent.Executors

/** A small provider of short messages that does as it is told. */
class SmsProvider implements AutoCloseable {

    static class Got {
        String body
        Map<String, String> headers
    }

    final List<Got> got = new CopyOnWriteArrayList<>()
    /** What it answers to the next, each once; after these {@code [200, '{"code":"0"}']}. */
    final Queue<List> answers = new java.util.concurrent.ConcurrentLinkedQueue<>()
    final CountDownLatch slow = new CountDownLatch(1)
    private HttpServer server = HttpServer.create(new InetSocketAddress('127.0.0.1', 0), 50)

    SmsProvider() {
        server.executor = Executors.newVirtualThreadPerTaskExecutor()
        server.createContext('/send', this.&answer)
        server.start()
    }

    URI getUrl() {
        URI.create("http://127.0.0.1:${server.address.port}/send")
    }

    @Override
    void close() {
        slow.countDown()
        server.stop(0)
    }

    private void answer(HttpExchange exchange) {
        got << new Got(body: exchange.requestBody.getText('UTF-8'), headers: exchange.requestHeaders.collectEntries { k, v -> [k.toLowerCase(), v[0]] })
        def next = answers.poll() ?: [200, '{"code":"0"}']
        if (next[0] == 'slow') {
            slow.await()
            next = [200, '{"code":"0"}']
        }
        if (next[0] in 300..399) {
            exchange.responseHeaders.set('Location', url.toString())
        }
        def bytes = next[1].toString().bytes
        exchange.sendResponseHeaders(next[0] as int, bytes.length ?: -1)
        exchange.responseBody.write(bytes)
        exchange.close()
    }
}
