package io.qiqiao.identity.safety;

import io.micronaut.context.BeanProvider;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.context.ServerRequestContext;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.Protection;
import io.qiqiao.tenancy.web.RequestHosts;
import io.qiqiao.web.text.Languages;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the owners of accounts what was done with them, and keeps in mind, unreadably, from where they use them. That
 * somebody could not be told hinders nothing.
 */
@Singleton
public final class TellingOwners {

    private static final Logger LOG = LoggerFactory.getLogger(TellingOwners.class);
    private static final String FIELD = "known-client";
    private static final KeyScope SCOPE = KeyScope.platform().with(FIELD);

    private final KnownClientRows rows;
    private final Protection protection;
    private final BeanProvider<Accounts> accounts;
    private final BeanProvider<SafetyNewsSender> sender;
    private final SafetyConfiguration configuration;
    private final Clock clock;

    /**
     * @param accounts later, since accounts themselves tell of changes
     * @param sender later, since it speaks by what knows who is signed in
     */
    TellingOwners(
            KnownClientRows rows,
            Protection protection,
            BeanProvider<Accounts> accounts,
            BeanProvider<SafetyNewsSender> sender,
            SafetyConfiguration configuration,
            Clock clock) {
        this.rows = rows;
        this.protection = protection;
        this.accounts = accounts;
        this.sender = sender;
        this.configuration = configuration;
        this.clock = clock;
    }

    /** Tells that it was done, by whoever makes the present request. */
    public void tell(UUID account, SafetyEvent event) {
        tell(account, event, "");
    }

    /** @param detail what is more to be said, such as a key's name */
    public void tell(UUID account, SafetyEvent event, String detail) {
        Optional<HttpRequest<Object>> request = ServerRequestContext.currentRequest();
        send(
                account,
                event,
                request.map(RequestHosts::address).orElse(""),
                request.map(TellingOwners::agent).orElse(""),
                detail,
                seen(account));
    }

    /** Somebody signed in; told where they had before, and never from this address with this browser. */
    public void signedIn(UUID account, String address, String agent) {
        List<KnownClientRow> known = seen(account);
        String client = protection.blindIndex(SCOPE, FIELD, account + "\n" + address + "\n" + Device.kind(agent));
        Instant now = clock.instant();
        rows.see(account, client, language().toLanguageTag(), now);
        rows.forgetOld(now.minus(configuration.getKnown()));
        if (!known.isEmpty() && known.stream().noneMatch(row -> row.client().equals(client))) {
            send(account, SafetyEvent.NEW_CLIENT, address, agent, "", known);
        }
    }

    private void send(
            UUID account, SafetyEvent event, String address, String agent, String detail, List<KnownClientRow> known) {
        try {
            Locale language = known.stream()
                    .findFirst()
                    .flatMap(row -> Languages.find(row.language()))
                    .orElseGet(TellingOwners::language);
            Account owner = accounts.get().find(account).orElseThrow();
            sender.ifPresent(way -> way.send(
                    new SafetyNews(event, owner, language, clock.instant(), address, Device.of(agent), detail)));
        } catch (RuntimeException broken) {
            LOG.error("the owner of account {} could not be told of {}", account, event, broken);
        }
    }

    private List<KnownClientRow> seen(UUID account) {
        return rows.list(account, clock.instant().minus(configuration.getKnown()));
    }

    private static Locale language() {
        return ServerRequestContext.currentRequest().map(Languages::of).orElse(Languages.CHINESE);
    }

    private static String agent(HttpRequest<?> request) {
        String agent = request.getHeaders().get(HttpHeaders.USER_AGENT);
        return agent == null ? "" : agent;
    }
}
