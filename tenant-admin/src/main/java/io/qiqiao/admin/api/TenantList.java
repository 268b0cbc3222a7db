package io.qiqiao.admin.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Tenants in the order of their paths: each after the one it stands below. */
@JsonInclude(JsonInclude.Include.ALWAYS)
@Serdeable
public record TenantList(List<TenantLine> items, int total) {

    public TenantList {
        items = List.copyOf(items);
    }

    /** A list of these. */
    public static TenantList of(List<TenantLine> items) {
        return new TenantList(items, items.size());
    }
}
