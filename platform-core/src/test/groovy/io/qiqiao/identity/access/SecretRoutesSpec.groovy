package io.qiqiao.identity.access

import io.micronaut.core.beans.BeanIntrospector
import io.micronaut.core.type.Argument
import io.micronaut.http.annotation.Body
import io.micronaut.web.router.MethodBasedRouteInfo
import io.micronaut.web.router.Router
import io.qiqiao.testkit.PlatformSpec
import io.qiqiao.web.limit.Limited
import io.qiqiao.web.limit.Traffic

/**
 * Routes that take a password, a code or a token have a limit of their own beside that of all reading and writing, so that nobody tries them
 * out. What a route takes is read from its arguments and the records of its body; of a form, from the source of its method.
 */
class SecretRoutesSpec extends PlatformSpec {

    static final SECRETS = ['password', 'code', 'token', 'refreshToken', 'secret', 'present', 'challenge'] as Set
    static final IN_ADDRESS = ['token', 'secret', 'challenge'] as Set
    static final IN_SOURCE = ~/PasswordFields|StepForms\.CODE|\bPRESENT\b|\bTOKEN\b|\bcode\(sent\)|SignInForm\.of|"(?:password|code|token|secret|present|challenge)"/

    def "a route that takes a secret has a limit of its own"() {
        given:
        def taking = routes().findAll { takesSecret(it) }

        expect:
        taking.findAll { traffic(it) == null }.collect { named(it) } == []
    }

    def "#route takes a secret and is found"() {
        expect:
        routes().findAll { takesSecret(it) }.collect { named(it) }.contains(route)

        where:
        route << ['POST /sign-in', 'POST /sign-in/factor', 'POST /sign-in/enrolment', 'POST /sign-in/renewal', 'POST /sign-in/arrival',
                  'POST /api/sessions', 'POST /api/sessions/{challenge}/factor', 'POST /api/sessions/{challenge}/password',
                  'POST /api/sessions/{challenge}/enrolment', 'POST /api/access-tokens', 'POST /invitation', 'GET /invitation',
                  'POST /first-operator', 'POST /password-reset', 'GET /password-reset', 'POST /account/password', 'POST /account/factor',
                  'POST /account/factor/removal', 'POST /account/recovery-codes', 'POST /api/registrations/{id}/verification',
                  'POST /api/registrations/{id}/completion', 'POST /register/code', 'POST /api/tenants/{code}/break-glass']
    }

    def "what #route limits is #traffic"() {
        expect:
        traffic(routes().find { named(it) == route }) == traffic

        where:
        route                                 || traffic
        'POST /lost-password'                 || Traffic.SENDING
        'POST /password-reset'                || Traffic.SIGNING_IN
        'POST /api/sessions/{challenge}/factor' || Traffic.SIGNING_IN
        'POST /sign-in/arrival'               || Traffic.SIGNING_IN
        'POST /api/tenants/{code}/break-glass' || Traffic.SIGNING_IN
    }

    private List<MethodBasedRouteInfo> routes() {
        bean(Router).uriRoutes().toList().findAll { it instanceof MethodBasedRouteInfo && it.declaringType.name.startsWith('io.qiqiao') }
    }

    private static boolean takesSecret(MethodBasedRouteInfo route) {
        route.targetMethod.arguments.any { Argument argument ->
            if (!argument.annotationMetadata.hasAnnotation(Body)) {
                return argument.name in IN_ADDRESS
            }
            Map.isAssignableFrom(argument.type) ? isInSource(route.declaringType, route.targetMethod.methodName) : holdsSecret(argument.type)
        }
    }

    private static boolean holdsSecret(Class type) {
        BeanIntrospector.SHARED.findIntrospection(type)
                .map { it.propertyNames.any { name -> name in SECRETS } }
                .orElse(false)
    }

    /** What the method itself reads of its form. */
    private static boolean isInSource(Class type, String method) {
        def source = new File("src/main/java/${type.name.replaceAll(/\$.*/, '').replace('.', '/')}.java").text
        def bodies = (source =~ /(?s)\n    (?:public |private )?(?:HttpResponse|MutableHttpResponse)<[^\n]*> $method\(.*?\n    }\n/).collect { it as String }
        (bodies ?: [source]).any { IN_SOURCE.matcher(it).find() }
    }

    private static Traffic traffic(route) {
        route.annotationMetadata.enumValue(Limited, Traffic).orElse(null)
    }

    private static String named(route) {
        "${route.httpMethodName} ${route.uriMatchTemplate.toString().replaceAll(/\{[?&][^}]*}/, '')}"
    }
}
