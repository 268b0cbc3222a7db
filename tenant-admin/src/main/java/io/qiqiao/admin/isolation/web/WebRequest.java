package io.qiqiao.admin.isolation.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked.
 *
 * @param path with its query
 * @param headers beside the host's, by name
 * @param body null where nothing is sent
 */
public record WebRequest(
        String method,
        String host,
        String path,
        Map<String, String> headers,
        @Nullable String body) {

    public static WebRequest get(String host, String path) {
        return new WebRequest("GET", host, path, Map.of("Accept-Language", "zh-CN"), null);
    }

    public static WebRequest post(String host, String path, String type, String body) {
        return new WebRequest("POST", host, path, Map.of("Content-Type", type, "Accept-Language", "zh-CN"), body);
    }

    public WebRequest with(Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new WebRequest(method, host, path, all, body);
    }

    public WebRequest on(String otherHost) {
        return new WebRequest(method, otherHost, path, headers, body);
    }

    /** As it is told in a report. */
    @Override
    public String toString() {
        return method + " " + path + " @" + host;
    }
}
