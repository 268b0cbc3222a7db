package io.qiqiao.push.channel;

import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.notice.Message;
import io.qiqiao.notice.Outgoing;
import io.qiqiao.push.delivery.PolicyWords;
import io.qiqiao.push.delivery.PushedItem;
import io.qiqiao.push.wish.ChannelWish;
import io.qiqiao.tenancy.CurrentTenant;
import io.qiqiao.tenancy.TenantId;
import io.qiqiao.tenancy.web.TenantAddresses;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Mails items to whoever of the enterprise chose mail, as long as they act for it. */
@Singleton
class MailOfItems {

    private static final String ENTERPRISE = "enterprise";

    private final Outgoing outgoing;
    private final Accounts accounts;
    private final Memberships memberships;
    private final TenantAddresses addresses;
    private final PolicyWords words;

    MailOfItems(
            Outgoing outgoing,
            Accounts accounts,
            Memberships memberships,
            TenantAddresses addresses,
            PolicyWords words) {
        this.outgoing = outgoing;
        this.accounts = accounts;
        this.memberships = memberships;
        this.addresses = addresses;
        this.words = words;
    }

    /** Writes the mail in the present transaction; answers whether there is somebody to write to. */
    boolean send(UUID message, ChannelWish wish, List<PushedItem> items) {
        Optional<String> address = accounts.find(wish.account())
                .filter(Account::active)
                .filter(account -> actsFor(account, wish.enterprise()))
                .map(Account::email);
        address.ifPresent(to -> outgoing.send(new Message.Mail(
                to,
                words.text("push.mail.subject", items.size(), items.getFirst().title()),
                body(wish, items),
                "push:" + message,
                ending(wish))));
        return address.isPresent();
    }

    private boolean actsFor(Account account, UUID enterprise) {
        PartyRef party = new PartyRef(ENTERPRISE, enterprise.toString());
        return memberships.listOf(account.id()).stream()
                .anyMatch(membership -> membership.isActive()
                        && CurrentTenant.get().equals(membership.tenant())
                        && party.equals(membership.party()));
    }

    private String body(ChannelWish wish, List<PushedItem> items) {
        TenantId here = CurrentTenant.get();
        String lines = items.stream()
                .map(item -> words.text(
                        item.changed().isEmpty() ? "push.mail.item" : "push.mail.item.corrected",
                        item.title(),
                        addresses.at(here, "/work/inbox/" + item.id()),
                        words.changed(item.changed())))
                .collect(Collectors.joining("\n\n"));
        return words.text("push.mail.body", lines, ending(wish));
    }

    private String ending(ChannelWish wish) {
        return addresses.at(CurrentTenant.get(), "/unsubscribe/" + wish.token()).toString();
    }
}
