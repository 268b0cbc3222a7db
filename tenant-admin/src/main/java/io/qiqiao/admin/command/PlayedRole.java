package io.qiqiao.admin.command;

import io.qiqiao.kernel.role.ProcessRole;

/** A role as it is written on the command line: picocli lists these names when another is given. */
enum PlayedRole {
    portal(ProcessRole.PORTAL),
    admin(ProcessRole.ADMIN),
    indexer(ProcessRole.INDEXER);

    private final ProcessRole role;

    PlayedRole(ProcessRole role) {
        this.role = role;
    }

    @Override
    public String toString() {
        return role.code();
    }
}
