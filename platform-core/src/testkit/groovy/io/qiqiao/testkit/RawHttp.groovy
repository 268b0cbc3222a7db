package io.qiqiao.testkit

import java.nio.charset.StandardCharsets

/** Sends bytes that no client library would send, over one connection that is kept while the server keeps it. */
class RawHttp implements AutoCloseable {

    private final int port
    private Socket socket
    private InputStream input

    RawHttp(int port) {
        this.port = port
    }

    /** Sends a request and answers the status and the head of the answer. A body without its length ends the connection. */
    Map exchange(String head, byte[] body = new byte[0]) {
        def bytes = new ByteArrayOutputStream()
        bytes.write(head.getBytes(StandardCharsets.UTF_8))
        bytes.write(body)
        try {
            answer(bytes.toByteArray())
        } catch (IOException ignored) {
            // The server had closed the connection that was kept, or closes this one without a word.
            close()
            try {
                answer(bytes.toByteArray())
            } catch (IOException refused) {
                close()
                [status: 0, head: '', body: '']
            }
        }
    }

    @Override
    void close() {
        socket?.close()
        socket = null
    }

    private Map answer(byte[] request) {
        if (socket == null) {
            socket = new Socket('127.0.0.1', port)
            socket.soTimeout = 20_000
            socket.tcpNoDelay = true
            input = new BufferedInputStream(socket.inputStream)
        }
        socket.outputStream.write(request)
        def head = readHead()
        def length = head =~ /(?i)\r\ncontent-length: (\d+)/
        def body = length ? input.readNBytes(length[0][1] as int) : new byte[0]
        if (!length || head =~ /(?i)\r\nconnection: close/ || head.startsWith('HTTP/1.0')) {
            close()
        }
        [status: head.split(' ')[1] as int, head: head, body: new String(body, StandardCharsets.UTF_8)]
    }

    private String readHead() {
        def head = new StringBuilder()
        while (!head.toString().endsWith('\r\n\r\n')) {
            def next = input.read()
            if (next < 0) {
                throw new EOFException()
            }
            head << (char) next
        }
        head.toString()
    }
}
