package io.qiqiao.web.edge

import io.qiqiao.testkit.WebSpec

import java.nio.charset.StandardCharsets
import java.util.concurrent.Executors

/** What a request may weigh, shown by requests that no client library would send. */
class RequestLimitsSpec extends WebSpec {

    private static final MB = 1 << 20

    @Override
    Map<String, Object> configuration() {
        super.configuration() + ['spec.probe': true, 'micronaut.server.idle-timeout': '5s',
                                 'qiqiao.edge.slow.headers': '2s', 'qiqiao.edge.slow.body': '2s', 'qiqiao.edge.slow.bytes-per-second': 2_000]
    }

    def "#what is read"() {
        expect:
        exchange(request).status == 200

        where:
        what                            | request
        'an address of nearly 8 KiB'    | get('/api/probe/seen?x=' + 'y' * 8100)
        'headers of nearly 16 KiB'      | get('/api/probe/seen', 'X-Long: ' + 'y' * 16_000)
        'JSON 60 deep'                  | post('/api/probe/echo', 'application/json', '{"a":' * 60 + '1' + '}' * 60)
        'JSON of nearly 4 MB'           | post('/api/probe/echo', 'application/json', '{"a":"' + 'y' * (4 * MB - 100) + '"}')
        'JSON of nearly 4 MB in chunks' | chunked(63, '"}')
    }

    def "#what is refused: #status #code"() {
        when:
        def answer = exchange(request)

        then:
        answer.status == status
        answer.text.contains("\"code\":\"$code\"")
        answer.text.toLowerCase().contains('content-type: application/problem+json')
        answer.text.toLowerCase().contains('x-request-id: ')
        answer.text.toLowerCase().contains('content-security-policy: ')

        where:
        what                                | request                                                                     || status | code
        'an address over 8 KiB'             | get('/api/probe/seen?x=' + 'y' * 8200)                                      || 414    | 'address-too-long'
        'an address of 500 KB'              | get('/' + 'y' * 500_000)                                                    || 414    | 'address-too-long'
        'a header over 16 KiB'              | get('/api/probe/seen', 'X-Long: ' + 'y' * 16_500)                           || 431    | 'headers-too-large'
        'a header of 900 KB'                | get('/api/probe/seen', 'X-Long: ' + 'y' * 900_000)                          || 431    | 'headers-too-large'
        'too many headers'                  | get('/api/probe/seen', (1..2000).collect { "X-$it: y" }.join('\r\n'))       || 431    | 'headers-too-large'
        'JSON 5,000 deep'                   | post('/api/probe/echo', 'application/json', '{"a":' * 5000 + '1' + '}' * 5000) || 400 | 'malformed'
        'JSON 100,000 deep, cut off'        | post('/api/probe/echo', 'application/json', '{"a":' + '[' * 100_000)        || 400    | 'malformed'
        'a form of too many fields'         | form((1..1100).collect { "a$it=1" }.join('&'))                              || 413    | 'too-large'
        'a multipart where none is taken'   | multipart(20_000)                                                           || 415    | 'unsupported-media-type'
        'a body that says it has 100 MB'    | head('POST', '/api/probe/echo', 'Content-Type: application/json', 'Content-Length: 100000000') || 413 | 'too-large'
        'a body that says it is over 4 MB'  | head('POST', '/api/probe/echo', 'Content-Type: application/json', "Content-Length: ${4 * MB + 1}") || 413 | 'too-large'
        'a body that goes on over 4 MB'     | chunked(65, 'x')                                                            || 413    | 'too-large'
        'a body that goes on and on'        | chunked(320, 'x')                                                           || 413    | 'too-large'
        'two lengths'                       | head('POST', '/api/probe/echo', 'Content-Length: 2', 'Content-Length: 3') + '{}' || 400 | 'malformed'
        'a length and chunks'               | head('POST', '/api/probe/echo', 'Content-Length: 2', 'Transfer-Encoding: chunked') + '0\r\n\r\n' || 400 | 'malformed'
        'a length below zero'               | head('POST', '/api/probe/echo', 'Content-Length: -2')                       || 400    | 'malformed'
        'a NUL in a header'                 | get('/', 'X-A: a\u0000b')                                                   || 400    | 'malformed'
        'no HTTP at all'                    | '\u0016\u0003\u0001 hello\r\n\r\n'                                          || 400    | 'malformed'
        'a space in the address'            | 'GET /a b HTTP/1.1\r\nHost: 440106.localhost\r\n\r\n'                       || 400    | 'malformed'
        'bytes that are no text'            | get('/%c0%af')                                                              || 404    | 'not-found'
        'no host'                           | 'GET / HTTP/1.1\r\nConnection: close\r\n\r\n'                               || 404    | 'tenant-unknown'
        'TRACE'                             | "TRACE /api/probe/seen HTTP/1.1\r\nHost: 440106.localhost\r\nCookie: canary=1\r\nConnection: close\r\n\r\n" || 405 | 'method-not-allowed'
        'a method nobody knows'             | "BREW /api/probe/seen HTTP/1.1\r\nHost: 440106.localhost\r\nConnection: close\r\n\r\n" || 405 | 'method-not-allowed'
    }

    def "whoever stops in the middle of #what is let go"() {
        expect:
        with(exchange(request)) {
            closed
            status == 0 || (status in 400..499)
        }

        where:
        what         | request
        'the headers'| 'GET / HTTP/1.1\r\nHost: 440106.localhost\r\n'
        'the body'   | head('POST', '/api/probe/echo', 'Content-Type: application/json', 'Content-Length: 20') + '{'
        'a chunk'    | head('POST', '/api/probe/echo', 'Content-Type: application/json', 'Transfer-Encoding: chunked') + 'zz\r\n{}\r\n'
    }

    def "whoever sends #what a piece at a time is let go after #least seconds"() {
        given:
        def socket = new Socket('127.0.0.1', server.port)
        def begun = System.nanoTime()

        when: 'never as long without a byte as would make the connection idle'
        socket.outputStream.write(first.getBytes(StandardCharsets.ISO_8859_1))
        def sent = 0
        quietly { while (sent < 24) { Thread.sleep(250); socket.outputStream.write(piece.getBytes(StandardCharsets.ISO_8859_1)); sent++ } }
        def took = (System.nanoTime() - begun) / 1e9

        then:
        sent < 24
        took > least - 0.3

        cleanup:
        socket.close()

        where:
        what              | first                                                                                        | piece     || least
        'the headers'     | 'GET /api/probe/seen HTTP/1.1\r\nHost: 440106.localhost\r\nX-A: '                            | 'y'       || 2
        'a line of blanks'| '\r\n'                                                                                       | '\r\n'    || 2
        'the body'        | head('POST', '/api/probe/echo', 'Content-Type: application/json', 'Content-Length: 1000000') | 'y'       || 2
        'chunks'          | head('POST', '/api/probe/echo', 'Content-Type: application/json', 'Transfer-Encoding: chunked') | '1\r\ny\r\n' || 2
        'the next request'| 'GET /api/probe/seen HTTP/1.1\r\nHost: 440106.localhost\r\n\r\nGET / HTTP/1.1\r\nX-A: '       | 'y'       || 2
    }

    def "a body that keeps coming at a fair rate may take longer"() {
        given:
        def socket = new Socket('127.0.0.1', server.port)
        def body = '{"a":"' + 'y' * 11_992 + '"}'
        socket.soTimeout = 5_000

        when:
        socket.outputStream.write(head('POST', '/api/probe/echo', 'Content-Type: application/json', "Content-Length: ${body.length()}").bytes)
        body.toList().collate(1000).each { Thread.sleep(250); socket.outputStream.write(it.join('').bytes) }

        then:
        new String(socket.inputStream.readNBytes(12), 'UTF-8') == 'HTTP/1.1 200'

        cleanup:
        socket.close()
    }

    def "many bodies too large at once do not fill the memory: whoever comes after is answered"() {
        given:
        def heavy = chunked(80, 'x').getBytes(StandardCharsets.ISO_8859_1)
        def callers = Executors.newVirtualThreadPerTaskExecutor()

        when:
        def answers = (1..60).collect { callers.submit({ exchange(heavy).status } as java.util.concurrent.Callable) }*.get()

        then:
        answers.every { it in [0, 413] }
        exchange(get('/api/probe/seen')).status == 200

        cleanup:
        callers.close()
    }

    private static String get(String path, String... headers) {
        head('GET', path, headers)
    }

    private static String head(String method, String path, String... headers) {
        (["$method $path HTTP/1.1", 'Host: 440106.localhost', 'Accept: application/json', 'Connection: close'] + headers.toList()).join('\r\n') + '\r\n\r\n'
    }

    private static String post(String path, String type, String body) {
        head('POST', path, "Content-Type: $type", "Content-Length: ${body.length()}") + body
    }

    private static String form(String fields) {
        post('/api/probe/echo-form', 'application/x-www-form-urlencoded', fields)
    }

    private static String multipart(int parts) {
        def body = (1..parts).collect { "--b\r\nContent-Disposition: form-data; name=\"p$it\"\r\n\r\nx\r\n" }.join('') + '--b--\r\n'
        post('/sign-in', 'multipart/form-data; boundary=b', body)
    }

    /** A text in so many chunks of 64 KiB, and an end. */
    private static String chunked(int chunks, String end) {
        head('POST', '/api/probe/echo', 'Content-Type: application/json', 'Transfer-Encoding: chunked') +
                '10000\r\n{"a":"' + 'x' * (65_536 - 6) + '\r\n' + ('10000\r\n' + 'x' * 65_536 + '\r\n') * (chunks - 1) +
                Integer.toHexString(end.length()) + "\r\n$end\r\n0\r\n\r\n"
    }

    private Map exchange(String request) {
        exchange(request.getBytes(StandardCharsets.ISO_8859_1))
    }

    /** Sends the bytes as they are, and reads until the other side closes. */
    private Map exchange(byte[] request) {
        new Socket('127.0.0.1', server.port).withCloseable { socket ->
            socket.soTimeout = 20_000
            def writer = Thread.startVirtualThread { quietly { socket.outputStream.write(request) } }
            def text = new ByteArrayOutputStream()
            def closed = quietly { socket.inputStream.transferTo(text) }
            socket.close()
            writer.join()
            def read = text.toString('UTF-8')
            def status = read =~ /^HTTP\/1\.\d (\d+)/
            [status: status ? status[0][1] as int : 0, text: read, closed: closed]
        }
    }

    /** False when it waited in vain; a connection that was reset is closed, too. */
    private static boolean quietly(Closure work) {
        try {
            work()
        } catch (SocketTimeoutException ignored) {
            return false
        } catch (IOException ignored) {
            return true
        }
        true
    }
}
