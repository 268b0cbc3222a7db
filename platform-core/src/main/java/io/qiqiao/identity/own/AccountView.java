package io.qiqiao.identity.own;

import io.micronaut.http.HttpRequest;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.access.SignedIn;
import io.qiqiao.identity.account.EarlierSignIn;
import io.qiqiao.identity.account.PasswordProof;
import io.qiqiao.identity.factor.Factors;
import io.qiqiao.identity.safety.Device;
import io.qiqiao.identity.session.Session;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.identity.web.StepForms;
import io.qiqiao.web.Shell;
import io.qiqiao.web.list.Table;
import io.qiqiao.web.list.Table.Cell;
import io.qiqiao.web.list.Table.Column;
import io.qiqiao.web.list.Table.Row;
import io.qiqiao.web.part.Fact;
import io.qiqiao.web.part.Link;
import io.qiqiao.web.part.Tag;
import io.qiqiao.web.part.Tone;
import io.qiqiao.web.text.Label;
import io.qiqiao.web.text.Wording;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Gathers what people see of their own account. */
@Singleton
final class AccountView {

    private final Memberships memberships;
    private final Sessions sessions;
    private final Factors factors;
    private final PasswordProof proof;
    private final StepForms forms;
    private final Shell shell;

    AccountView(
            Memberships memberships,
            Sessions sessions,
            Factors factors,
            PasswordProof proof,
            StepForms forms,
            Shell shell) {
        this.memberships = memberships;
        this.sessions = sessions;
        this.factors = factors;
        this.proof = proof;
        this.forms = forms;
        this.shell = shell;
    }

    AccountPage of(HttpRequest<?> request, Account account) {
        Session present = SignedIn.find(request).map(SignedIn::session).orElseThrow();
        Wording words = shell.ui(request).words();
        boolean enrolled = factors.isEnrolled(account.id());
        return new AccountPage(
                person(account, words),
                safety(account, enrolled),
                deeds(enrolled),
                List.of(Link.to("/account/copy", "identity.copy"), Link.to("/account/erasure", "identity.own-erasure")),
                memberships(account, present),
                sessions(account, present, words));
    }

    private List<Fact> person(Account account, Wording words) {
        List<Fact> facts = new ArrayList<>();
        facts.add(Fact.of("identity.name", account.name()));
        facts.add(Fact.of("identity.account.login", account.login()));
        if (account.email() != null) {
            facts.add(Fact.of("identity.account.email", account.email()));
        }
        if (account.phone() != null) {
            facts.add(Fact.of("identity.account.phone", account.phone()));
        }
        facts.add(proof.findEarlier(account.id())
                .map(sign -> Fact.of("identity.account.earlier", said(sign, words))
                        .note(Label.of("identity.account.earlier.note")))
                .orElseGet(() -> Fact.of("identity.account.earlier", Label.of("identity.account.first-sign-in"))));
        return facts;
    }

    private static Label said(EarlierSignIn earlier, Wording words) {
        String when = words.dateTime(earlier.at());
        return earlier.address() == null
                ? Label.text(when)
                : Label.of("identity.account.earlier.said", when, earlier.address());
    }

    private List<Fact> safety(Account account, boolean enrolled) {
        Fact factor = Fact.of(
                "identity.factor", Label.of(enrolled ? "identity.account.factor.on" : "identity.account.factor.off"));
        return enrolled
                ? List.of(
                        factor,
                        Fact.of(
                                "identity.account.recovery",
                                Label.of("identity.account.recovery.left", factors.countRecovery(account.id()))))
                : List.of(factor);
    }

    private static List<Link> deeds(boolean enrolled) {
        Link password = Link.to("/account/password", "identity.change-password");
        return enrolled
                ? List.of(
                        password,
                        Link.to("/account/recovery-codes", "identity.new-codes"),
                        Link.to("/account/factor/removal", "identity.removal"))
                : List.of(password, Link.to("/account/factor", "identity.own-enrolment"));
    }

    private Table memberships(Account account, Session present) {
        List<Row> rows = memberships.listOf(account.id()).stream()
                .filter(Membership::isActive)
                .map(membership -> row(membership, present))
                .toList();
        return Table.of(
                "identity.account.memberships",
                List.of(Column.of("identity.account.membership"), Column.of("identity.account.state")),
                rows);
    }

    private Row row(Membership membership, Session present) {
        boolean current = membership.role() == present.actor().role()
                && Objects.equals(membership.tenant(), present.actor().tenant())
                && membership.party().equals(present.actor().party());
        String id = membership.id().toString();
        Cell state = current ? Cell.of(Tag.of(Tone.GOOD, "identity.account.present")) : Cell.of("");
        Row row = new Row(id, "", forms.described(membership), Label.text(""), List.of(state), List.of());
        return current
                ? row
                : row.actions(Link.deed("/account/memberships/" + id + "/choice", "identity.account.switch"));
    }

    private Table sessions(Account account, Session present, Wording words) {
        List<Row> rows = sessions.listOf(account.id()).stream()
                .map(session -> {
                    boolean current = session.id().equals(present.id());
                    return new Row(
                                    session.id().toString(),
                                    "",
                                    Device.of(session.agent()),
                                    Label.text(session.address()),
                                    List.of(
                                            Cell.of(Label.of("identity.role." + session.role())),
                                            Cell.of(words.dateTime(session.createdAt())),
                                            current
                                                    ? Cell.of(Tag.of(Tone.GOOD, "identity.account.this"))
                                                    : Cell.of(words.ago(session.seenAt()))),
                                    List.of())
                            .actions(Link.deed("/account/sessions/" + session.id() + "/end", "identity.account.end"));
                })
                .toList();
        return Table.of(
                "identity.account.sessions",
                List.of(
                        Column.of("identity.account.device"),
                        Column.of("identity.account.as"),
                        Column.of("identity.account.since"),
                        Column.of("identity.account.seen")),
                rows);
    }
}
