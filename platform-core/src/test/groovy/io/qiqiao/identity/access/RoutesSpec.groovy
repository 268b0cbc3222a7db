package io.qiqiao.identity.access

import io.micronaut.management.endpoint.annotation.Endpoint
import io.micronaut.security.annotation.Secured
import io.micronaut.web.router.Router
import io.qiqiao.identity.Allowed
import io.qiqiao.testkit.PlatformSpec

class RoutesSpec extends PlatformSpec {

    def "every route says what it needs"() {
        when:
        def routes = bean(Router).uriRoutes().toList()
        def silent = routes.findAll {
            def says = it.annotationMetadata
            !says.hasAnnotation(Endpoint) && !says.hasAnnotation(Allowed) && !says.stringValues(Secured).contains('isAnonymous()')
        }

        then:
        routes.size() > 5
        silent.collect { "$it.httpMethod $it.uriMatchTemplate" } == []
    }
}
