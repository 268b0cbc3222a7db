package io.qiqiao.servers.machine;

import static io.qiqiao.servers.machine.ServerTrouble.Kind.PORT_TAKEN;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** TCP ports of the loopback address. */
public final class Ports {

    private Ports() {}

    /** A port nobody listens on at this moment; another process may take it before it is used. */
    public static int free() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Refuses when somebody listens on the port.
     *
     * @param setting the name of the setting the port came from, for the message
     */
    public static void requireFree(int port, String setting) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
        } catch (IOException e) {
            throw ServerTrouble.of(
                    PORT_TAKEN,
                    port,
                    PortHolder.find(port).orElseGet(() -> ServerTexts.get("holder.unknown")),
                    setting);
        }
    }
}
