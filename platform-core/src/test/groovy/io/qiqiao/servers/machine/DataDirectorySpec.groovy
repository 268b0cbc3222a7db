package io.qiqiao.servers.machine

import spock.lang.IgnoreIf
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Path

import static io.qiqiao.servers.machine.ServerTrouble.Kind.DATA_IN_USE
import static io.qiqiao.servers.machine.ServerTrouble.Kind.DATA_NOT_WRITABLE
import static io.qiqiao.servers.machine.ServerTrouble.Kind.DISK_FULL

class DataDirectorySpec extends Specification {

    @TempDir Path folder

    def 'it is made with its parents, is for one at a time, and is free again when it is closed'() {
        given:
        def path = folder.resolve('deep/data')
        def first = DataDirectory.take(path, 0)

        when:
        DataDirectory.take(path, 0)

        then:
        def trouble = thrown(ServerTrouble)
        trouble.kind() == DATA_IN_USE
        trouble.problem().contains("${ProcessHandle.current().pid()}")

        when:
        first.close()

        then:
        DataDirectory.take(path, 0).withCloseable { it.root() == path.toRealPath() }
    }

    def 'a disk with too little room is refused before anything is written'() {
        when:
        DataDirectory.take(folder, Long.MAX_VALUE)

        then:
        def trouble = thrown(ServerTrouble)
        trouble.kind() == DISK_FULL
        trouble.problem().contains("$folder")
        folder.toFile().list().length == 0
    }

    @IgnoreIf({ Machine.here().isRoot() || Machine.here().isWindows() })
    def 'a folder of somebody else is refused'() {
        given:
        folder.toFile().setWritable(false)

        when:
        DataDirectory.take(folder, 0)

        then:
        def trouble = thrown(ServerTrouble)
        trouble.kind() == DATA_NOT_WRITABLE

        cleanup:
        folder.toFile().setWritable(true)
    }
}
