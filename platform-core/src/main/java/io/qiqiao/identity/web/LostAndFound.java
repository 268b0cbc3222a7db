package io.qiqiao.identity.web;

import io.micronaut.context.annotation.Value;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.web.part.Link;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of those who have lost their password; in the demo, the way to the mailbox that gets all messages. */
@Singleton
final class LostAndFound implements OtherWaysIn {

    private final boolean demo;

    LostAndFound(@Value("${qiqiao.demo:false}") boolean demo) {
        this.demo = demo;
    }

    @Override
    public List<Link> list(@Nullable TenantId tenant, URI next) {
        List<Link> ways = new ArrayList<>();
        ways.add(Link.to("/lost-password", "identity.lost-password.link"));
        if (demo) {
            ways.add(Link.to("/mailbox", "identity.mailbox.link"));
        }
        return ways;
    }
}
