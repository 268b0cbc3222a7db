package io.qiqiao.identity.web;

import io.qiqiao.tenancy.TenantId;
import io.qiqiao.web.part.Link;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Contributes ways in beside the password to the page of signing in. */
@FunctionalInterface
public interface OtherWaysIn {

    /**
     * Those offered here, in order.
     *
     * @param tenant whose page it is, or null for the platform's own
     * @param next where whoever signs in wants to go
     */
    List<Link> list(@Nullable TenantId tenant, URI next);
}
