package io.qiqiao.indexer

/** A line to a server that can be cut, or go dead without a word, and be mended. */
class CuttableLine implements Closeable {

    private final URI server
    private final List<Closeable> open = Collections.synchronizedList([])
    private volatile ServerSocket listener
    private volatile boolean dead
    final int port

    CuttableLine(URI server) {
        this.server = server
        listener = new ServerSocket(0, 50, InetAddress.loopbackAddress)
        port = listener.localPort
        accept(listener)
    }

    String address() {
        "http://127.0.0.1:$port"
    }

    /** Connections are refused from now on, and those there are break. */
    void cut() {
        listener.close()
        hangUp()
    }

    /** Connections are taken, and nothing is ever answered. */
    void goDead() {
        dead = true
        hangUp()
    }

    void mend() {
        dead = false
        hangUp()
        if (listener.closed) {
            listener = new ServerSocket()
            listener.reuseAddress = true
            listener.bind(new InetSocketAddress(InetAddress.loopbackAddress, port))
            accept(listener)
        }
    }

    @Override
    void close() {
        cut()
    }

    private void hangUp() {
        synchronized (open) {
            open.each { it.close() }
            open.clear()
        }
    }

    private void accept(ServerSocket from) {
        Thread.startVirtualThread {
            try {
                while (true) {
                    connect(from.accept())
                }
            } catch (SocketException closed) {
                // cut
            }
        }
    }

    private void connect(Socket caller) {
        open << caller
        if (dead) {
            return
        }
        def far = new Socket(server.host, server.port)
        open << far
        pump(caller, far)
        pump(far, caller)
    }

    private static void pump(Socket from, Socket to) {
        Thread.startVirtualThread {
            try {
                from.inputStream.transferTo(to.outputStream)
            } catch (IOException closed) {
                // cut
            } finally {
                from.close()
                to.close()
            }
        }
    }
}
