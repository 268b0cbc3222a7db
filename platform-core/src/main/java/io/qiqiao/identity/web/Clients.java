package io.qiqiao.identity.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.qiqiao.identity.session.Sessions.Client;
import io.qiqiao.identity.signin.Door;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.web.RequestHosts;
import java.util.Objects;

/** Tells where a sign-in comes from. */
public final class Clients {

    private Clients() {}

    /** The door at which {@code request} knocks. */
    public static Door door(HttpRequest<?> request) {
        return new Door(CurrentTenant.find().orElse(null), RequestHosts.address(request));
    }

    static Client of(HttpRequest<?> request) {
        String agent = request.getHeaders().get(HttpHeaders.USER_AGENT);
        return new Client(RequestHosts.address(request), Objects.requireNonNullElse(agent, ""));
    }
}
