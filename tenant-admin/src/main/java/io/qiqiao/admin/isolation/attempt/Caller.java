package io.qiqiao.admin.isolation.attempt;

import io.qiqiao.admin.isolation.operation.Operation;
import io.qiqiao.admin.isolation.rule.Viewpoint;
import io.qiqiao.admin.isolation.scene.Person;
import io.qiqiao.admin.isolation.scene.Scene;
import io.qiqiao.admin.isolation.web.WebRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, on which host, and as whom the answer is judged.
 *
 * @param person null for a visitor
 * @param tricks headers that try to be taken for something else
 */
record Caller(@Nullable Person person, String host, Viewpoint from, Map<String, String> tricks) {

    /** At home, honestly. */
    static Caller of(Person person) {
        return new Caller(person, person.host(), Viewpoint.of(person), Map.of());
    }

    static Caller visitor(String host) {
        return new Caller(null, host, Viewpoint.VISITOR, Map.of());
    }

    /** Somebody's token or cookies where they do not belong. */
    static Caller astray(Person person, String host) {
        return new Caller(person, host, Viewpoint.astray(person), Map.of());
    }

    /** On the platform's own host the tenant is the caller's. */
    static Caller onThePlatform(Person person) {
        return new Caller(person, Scene.PLATFORM_HOST, Viewpoint.of(person), Map.of());
    }

    Caller tricking(Map<String, String> headers) {
        return new Caller(person, host, from, headers);
    }

    /** The headers with which this one asks: programs show a token, browsers cookies. */
    WebRequest dressed(Operation operation, WebRequest request) {
        WebRequest plain = request.on(host).with(tricks);
        if (person == null) {
            return plain;
        }
        return plain.with(
                operation.isApi() ? person.as().program() : person.as().browser());
    }
}
