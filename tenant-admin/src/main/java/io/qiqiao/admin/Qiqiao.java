package io.qiqiao.admin;

import io.qiqiao.admin.command.Commands;
import io.qiqiao.admin.terminal.Terminal;

/** The one program: serves, and is the command line. */
public final class Qiqiao {

    private Qiqiao() {}

    public static void main(String[] arguments) {
        System.exit(Commands.run(Terminal.ofProcess(), arguments));
    }
}
