package io.qiqiao.admin.isolation.scene;

import io.micronaut.context.ApplicationContext;
import io.micronaut.transaction.TransactionOperations;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Role;
import io.qiqiao.library.listing.Editor;
import io.qiqiao.library.listing.ListingKind;
import io.qiqiao.library.listing.ListingKinds;
import io.qiqiao.library.review.ReviewCase;
import io.qiqiao.library.review.ReviewSettings;
import io.qiqiao.library.review.Submitting;
import io.qiqiao.notice.Inbox;
import io.qiqiao.notice.InboxItem;
import io.qiqiao.notice.Message;
import io.qiqiao.notice.Notice;
import io.qiqiao.notice.Outgoing;
import io.qiqiao.notice.Recipient;
import io.qiqiao.search.synonym.SynonymGroups;
import io.qiqiao.tenancy.CurrentTenant;
import java.sql.Connection;
import java.util.List;
import java.util.UUID;

/** Puts canaries where a tenant keeps things beside its libraries: inboxes, mail, words, the audit. */
final class FillingTheRest {

    private static final Editor STAFF = new Editor("isolation", PartyRef.BUREAU);

    private final ListingKinds kinds;
    private final ReviewSettings settings;
    private final Submitting submitting;
    private final Inbox inbox;
    private final Outgoing outgoing;
    private final Accounts accounts;
    private final TransactionOperations<Connection> transactions;
    private final PushInTheScene push;
    private final FilesInTheScene files;
    private final SynonymGroups synonyms;
    private final Audit audit;
    private final ViewsInTheScene views;
    private final Canaries canaries;

    @SuppressWarnings("unchecked")
    FillingTheRest(ApplicationContext context, Canaries canaries) {
        this.kinds = context.getBean(ListingKinds.class);
        this.settings = context.getBean(ReviewSettings.class);
        this.submitting = context.getBean(Submitting.class);
        this.inbox = context.getBean(Inbox.class);
        this.outgoing = context.getBean(Outgoing.class);
        this.accounts = context.getBean(Accounts.class);
        this.transactions = context.getBean(TransactionOperations.class);
        this.push = new PushInTheScene(context, transactions, canaries);
        this.files = new FilesInTheScene(context, canaries);
        this.synonyms = context.getBean(SynonymGroups.class);
        this.audit = context.getBean(Audit.class);
        this.views = new ViewsInTheScene(accounts, transactions, canaries);
        this.canaries = canaries;
    }

    void fill(SceneTenant tenant) {
        CurrentTenant.run(tenant.id(), () -> {
            notice(tenant, tenant.person(Role.OFFICER));
            notice(tenant, tenant.person(Role.ENTERPRISE));
            String mail = canaries.place(Canary.within(canaries.word(), "mail", tenant.relation(), null));
            submission(tenant);
            transactions.executeWrite(status -> outgoing.send(Message.Mail.of(mail + "@example.cn", mail, mail)));
            push.fill(tenant);
            files.fill(tenant);
            wordsOfEqualMeaning(tenant);
            decision(tenant);
            views.fill(tenant);
        });
    }

    /** A record that waits for being looked at, canaries and all. */
    private void submission(SceneTenant tenant) {
        ListingKind<?> product = kinds.get("product");
        settings.change(product.name(), true, 5, STAFF);
        UUID draft = UUID.fromString(tenant.record(product.name(), Variant.DRAFT));
        ReviewCase waiting = submitting.submit(product, draft, null, STAFF);
        settings.change(product.name(), false, 5, STAFF);
        tenant.has("review", waiting.id().toString());
    }

    /** What was done, and why, is told to the tenant's administrators only. */
    private void decision(SceneTenant tenant) {
        String why = canaries.place(Canary.within(canaries.word(), "audit", tenant.relation(), null));
        transactions.executeWrite(status -> {
            audit.record(AuditEvent.of("review-setting").about("product", null).with("reason", why));
            return why;
        });
    }

    private void wordsOfEqualMeaning(SceneTenant tenant) {
        String library = "synonyms";
        String word = canaries.place(Canary.within(canaries.word(), library, tenant.relation(), null));
        synonyms.add(List.of("同义", word));
        tenant.has(library, synonyms.list().getFirst().id().toString());
    }

    private void notice(SceneTenant tenant, Person person) {
        String text = canaries.place(Canary.within(canaries.word(), "inbox", tenant.relation(), person.login()));
        Recipient recipient = Recipient.account(
                accounts.findBySignInName(person.login()).orElseThrow().id());
        transactions.executeWrite(status -> {
            inbox.deliver(recipient, new Notice("isolation", text, text, null, text));
            return text;
        });
        List<InboxItem> items = inbox.list(List.of(recipient), null, 1).items();
        tenant.has("inbox", items.getFirst().id().toString());
    }
}
