package io.qiqiao.admin.isolation.operation;

import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.MediaType;
import io.micronaut.http.uri.UriMatchVariable;
import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * All operations of the running program: its routes, pages and API alike, with what the API's description says beside
 * them. A route that is added later is among them by itself.
 */
public final class Operations {

    private static final Set<HttpMethod> NOT_OF_THEIR_OWN = Set.of(HttpMethod.HEAD, HttpMethod.OPTIONS);

    private Operations() {}

    /** What is served here, in the order of paths. */
    public static List<Operation> list(Router router) {
        return router
                .uriRoutes()
                .filter(route -> !NOT_OF_THEIR_OWN.contains(route.getHttpMethod()))
                .map(Operations::of)
                .collect(Collectors.toMap(Operation::toString, Function.identity(), (one, same) -> one))
                .values()
                .stream()
                .sorted()
                .toList();
    }

    private static Operation of(UriRouteInfo<?, ?> route) {
        List<String> variables = route.getUriMatchTemplate().getVariables().stream()
                .filter(variable -> !variable.isQuery())
                .map(UriMatchVariable::getName)
                .toList();
        Set<String> parameters = new TreeSet<>();
        Arrays.stream(route.getTargetMethod().getArguments()).forEach(argument -> parameters.addAll(names(argument)));
        variables.forEach(parameters::remove);
        return new Operation(
                route.getHttpMethodName(),
                route.getUriMatchTemplate().toPathString().replace("{+", "{"),
                variables,
                parameters,
                route.getConsumes().stream().map(MediaType::getName).toList());
    }

    /** An argument's own name, and those of what it is made of: parameters may come as one object. */
    private static Set<String> names(Argument<?> argument) {
        Set<String> names = new TreeSet<>();
        names.add(argument.getName());
        if (argument.getType().isRecord()) {
            Arrays.stream(argument.getType().getRecordComponents())
                    .forEach(component -> names.add(component.getName()));
        }
        return names;
    }
}
