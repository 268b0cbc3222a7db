package io.qiqiao.admin.isolation

import io.qiqiao.admin.isolation.fault.FaultDocument
import io.qiqiao.admin.isolation.fault.PlantedProgram
import spock.lang.Specification

import java.nio.file.Path

/** A place where a tenant, a filter or a cache key is read is on the list of faults, or the build fails. */
class FaultListSpec extends Specification {

    def "the list names exactly the places that the search finds"() {
        given:
        def document = FaultDocument.read(Path.of(System.getProperty('qiqiao.root'), 'docs', 'isolation-faults.md'))
        def listed = document.names() as Set
        def found = PlantedProgram.get().sites().collect { FaultDocument.written(it) } as Set

        expect:
        found - listed == [] as Set
        listed - found == [] as Set
        found.size() > 500
        document.counted
    }
}
