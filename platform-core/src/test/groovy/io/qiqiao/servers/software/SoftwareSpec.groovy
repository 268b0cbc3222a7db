package io.qiqiao.servers.software

import io.qiqiao.servers.machine.Machine
import io.qiqiao.servers.machine.ServerTrouble
import spock.lang.Specification
import spock.lang.TempDir

import java.nio.file.Files
import java.nio.file.Path
import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream

import static io.qiqiao.servers.machine.ServerTrouble.Kind.NO_ELASTICSEARCH
import static io.qiqiao.servers.machine.ServerTrouble.Kind.NO_POSTGRES_FOR_MACHINE

class SoftwareSpec extends Specification {

    @TempDir Path folder

    def 'a machine without a PostgreSQL in the build is named (#system #architecture)'() {
        when:
        PostgresSoftware.unpackedIn(folder, new Machine(system, architecture))

        then:
        def trouble = thrown(ServerTrouble)
        trouble.kind() == NO_POSTGRES_FOR_MACHINE
        [system, architecture].every { trouble.problem().contains(it) }

        where:
        system    | architecture
        'linux'   | 'riscv64'
        'freebsd' | 'amd64'
    }

    def 'an Elasticsearch archive is unpacked once'() {
        given:
        def zip = archive('elasticsearch-8.19.99', ['bin/elasticsearch': '#!/bin/sh', 'lib/some.jar': 'x'])
        def software = folder.resolve('software')

        when:
        def home = new ElasticsearchSoftware(null, zip.toString()).unpackedIn(software)

        then:
        home == software.resolve('elasticsearch-8.19.99')
        Files.isExecutable(home.resolve('bin/elasticsearch'))
        !Files.isExecutable(home.resolve('lib/some.jar'))

        when: 'the archive is gone'
        Files.delete(zip)

        then: 'what was unpacked is found without it'
        ElasticsearchSoftware.wherever().unpackedIn(software) == home
        new ElasticsearchSoftware(home, null).unpackedIn(software) == home
    }

    def 'an archive in the software folder is enough'() {
        given:
        archive('software/elasticsearch-9.1.0', ['bin/elasticsearch': '#!/bin/sh'])

        expect:
        ElasticsearchSoftware.wherever().unpackedIn(folder.resolve('software')).fileName.toString() == 'elasticsearch-9.1.0'
    }

    def 'an archive that leads out of its folder is refused, and nothing is left of it'() {
        given:
        def zip = archive('elasticsearch-0', ['bin/elasticsearch': '', '../../../outside': ''])

        when:
        new ElasticsearchSoftware(null, zip.toString()).unpackedIn(folder.resolve('software'))

        then:
        thrown(ServerTrouble)
        !Files.exists(folder.resolve('outside'))
        folder.resolve('software').toFile().list().length == 0
    }

    def 'what is named but not there is told (#software)'() {
        when:
        software.unpackedIn(folder)

        then:
        def trouble = thrown(ServerTrouble)
        trouble.kind() == NO_ELASTICSEARCH

        where:
        software << [new ElasticsearchSoftware(Path.of('nowhere'), null), new ElasticsearchSoftware(null, 'nowhere.zip')]
    }

    private Path archive(String name, Map<String, String> files) {
        def zip = folder.resolve("${name}.zip")
        Files.createDirectories(zip.parent)
        new ZipOutputStream(Files.newOutputStream(zip)).withCloseable { out ->
            files.each { path, content ->
                out.putNextEntry(new ZipEntry("top/$path"))
                out.write(content.bytes)
            }
        }
        zip
    }
}
