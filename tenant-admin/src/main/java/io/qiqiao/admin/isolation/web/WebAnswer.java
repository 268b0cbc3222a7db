package io.qiqiao.admin.isolation.web;

import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What came back: everything in it counts as shown. */
public record WebAnswer(int status, HttpHeaders headers, String body) {

    private static final int BROKEN = 500;
    private static final int REFUSED = 400;

    public boolean isRefusal() {
        return status >= REFUSED;
    }

    public boolean isBroken() {
        return status >= BROKEN;
    }

    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The cookies that were set, as a browser sends them back. */
    public String cookies() {
        return headers.allValues("Set-Cookie").stream()
                .map(cookie -> cookie.split(";", 2)[0])
                .collect(Collectors.joining("; "));
    }

    /** Body and headers, all that somebody can read. */
    public String all() {
        return headers.map().values().stream().map(List::toString).collect(Collectors.joining("\n", "", "\n")) + body;
    }
}
