package io.qiqiao.admin.isolation.attempt;

import io.qiqiao.admin.isolation.operation.Operation;
import io.qiqiao.admin.isolation.scene.Scene;
import io.qiqiao.admin.isolation.scene.SceneTenant;
import io.qiqiao.admin.isolation.scene.Variant;
import io.qiqiao.admin.isolation.web.WebRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** What is sent with changes: fields of every kind that name the other tenant and its records by their ids. */
final class Bodies {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String LINES = "application/x-ndjson";

    private static final String UPLOAD = "multipart/form-data";
    private static final String FILE =
            "--isolation\r\nContent-Disposition: form-data; name=\"file\"; filename=\"isolation.txt\""
                    + "\r\nContent-Type: text/plain\r\n\r\nisolation\r\n--isolation--\r\n";

    private final Scene scene;

    Bodies(Scene scene) {
        this.scene = scene;
    }

    WebRequest sent(Operation operation, String path, SceneTenant target) {
        if (operation.consumes().contains(UPLOAD)) {
            WebRequest upload = WebRequest.post(scene.self().host(), path, UPLOAD + "; boundary=isolation", FILE);
            return new WebRequest(operation.method(), upload.host(), upload.path(), upload.headers(), upload.body());
        }
        Map<String, String> fields = fields(target);
        String type = operation.consumes().contains(LINES) ? LINES : operation.isApi() ? JSON : FORM;
        String address = type.equals(LINES) ? path + "?kind=product&tenant=" + target.id() : path;
        WebRequest plain =
                WebRequest.post(scene.self().host(), address, type, type.equals(FORM) ? form(fields) : json(fields));
        return new WebRequest(operation.method(), plain.host(), plain.path(), plain.headers(), plain.body());
    }

    private static Map<String, String> fields(SceneTenant target) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("externalId", "isolation-attempt");
        fields.put("title", "isolation");
        fields.put("tenant", target.id().code());
        fields.put("code", target.id().code());
        fields.put("id", target.record("demand", Variant.DRAFT));
        fields.put("institution", target.record("institution", Variant.DRAFT));
        fields.put("institutionId", target.record("institution", Variant.DRAFT));
        fields.put("enterprise", target.record("enterprise", Variant.DRAFT));
        fields.put("ownerId", target.record("enterprise", Variant.DRAFT));
        fields.put("visibility", "private");
        fields.put("version", "1");
        return fields;
    }

    private static String json(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> "\"" + field.getKey() + "\":"
                        + (field.getKey().equals("version") ? field.getValue() : "\"" + field.getValue() + "\""))
                .collect(Collectors.joining(",", "{", "}"));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
