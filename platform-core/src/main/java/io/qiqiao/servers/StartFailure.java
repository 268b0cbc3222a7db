package io.qiqiao.servers;

import static io.qiqiao.servers.machine.ServerTrouble.Kind.DID_NOT_START;

import io.qiqiao.servers.machine.Folders;
import io.qiqiao.servers.machine.ServerTrouble;
import java.nio.file.Path;

/** Why a server did not come up, as far as its log tells. */
final class StartFailure {

    private static final int LINES = 15;

    private StartFailure() {}

    static ServerTrouble of(String server, Path log) {
        var end = String.join(System.lineSeparator(), Folders.lastLines(log, LINES));
        return Folders.saysDiskFull(end)
                ? Folders.diskFull(log.toAbsolutePath())
                : ServerTrouble.of(DID_NOT_START, server, log, end);
    }
}
