package io.qiqiao.admin.isolation.scene;

import java.util.Map;
import java.util.function.Supplier;

/** How a person shows who they are; renewed where what they did has ended it. */
public final class SignedInAs {

    private final Supplier<String> newToken;
    private final Supplier<String> newCookies;
    private volatile String token;
    private volatile String cookies;

    SignedInAs(Supplier<String> newToken, Supplier<String> newCookies) {
        this.newToken = newToken;
        this.newCookies = newCookies;
        this.token = newToken.get();
        this.cookies = newCookies.get();
    }

    public Map<String, String> program() {
        return Map.of("Authorization", "Bearer " + token);
    }

    public Map<String, String> browser() {
        return Map.of("Cookie", cookies, "Sec-Fetch-Site", "same-origin");
    }

    /** Signs in anew. */
    public synchronized void renew() {
        token = newToken.get();
        cookies = newCookies.get();
    }
}
