package io.qiqiao.identity.entrance;

import io.micronaut.context.annotation.Value;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.FirstOperator;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.NewAccount;
import io.qiqiao.identity.account.Operators;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.tenancy.web.TenantAddresses;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;

/** Prepares the first operator's way in: known in demo mode, by a link elsewhere. */
@Singleton
final class FirstOperatorEntrance implements FirstOperator {

    private static final String DEMO_LOGIN = "operator";
    private static final String DEMO_PASSWORD = "qiqiao-demo";

    private final LinkRepository links;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Operators operators;
    private final TenantAddresses addresses;
    private final Clock clock;
    private final EntranceConfiguration configuration;
    private final boolean demo;

    FirstOperatorEntrance(
            LinkRepository links,
            Accounts accounts,
            Memberships memberships,
            Operators operators,
            TenantAddresses addresses,
            Clock clock,
            EntranceConfiguration configuration,
            @Value("${qiqiao.demo:false}") boolean demo) {
        this.links = links;
        this.accounts = accounts;
        this.memberships = memberships;
        this.operators = operators;
        this.addresses = addresses;
        this.clock = clock;
        this.configuration = configuration;
        this.demo = demo;
    }

    @Override
    public Entrance prepare() {
        if (demo) {
            return demo();
        }
        return operators.anyOperator() ? new Known() : link();
    }

    private Entrance demo() {
        Account operator = accounts.findBySignInName(DEMO_LOGIN)
                .orElseGet(() -> accounts.create(new NewAccount(DEMO_LOGIN, "平台运营", null, null, DEMO_PASSWORD)));
        memberships.grantOperator(operator.id());
        return new Demo(DEMO_LOGIN, DEMO_PASSWORD);
    }

    private Entrance link() {
        Secret secret = Secret.next();
        Instant now = clock.instant();
        Instant expiresAt = now.plus(configuration.getFirstOperator());
        links.removeFirstOperators();
        links.add(new LinkRow(secret.hash(), LinkRow.FIRST_OPERATOR, null, null, now, expiresAt, null));
        return new Link(addresses.atPlatform("/first-operator?token=" + secret.reveal()), expiresAt);
    }
}
