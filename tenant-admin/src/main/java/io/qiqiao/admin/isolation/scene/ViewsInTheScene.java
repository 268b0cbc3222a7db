package io.qiqiao.admin.isolation.scene;

import io.micronaut.transaction.TransactionOperations;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Role;
import io.qiqiao.kernel.Ids;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts canaries into views of the list of demands: one that somebody of the enterprise keeps, and one that is shared. */
final class ViewsInTheScene {

    private static final String ADD = """
            insert into list_view (id, account, kind, name, content, created_at, changed_at)
            values (?, ?, 'demand', ?, '{"columns":["state"]}', now(), now())""";

    private final Accounts accounts;
    private final TransactionOperations<Connection> transactions;
    private final Canaries canaries;

    ViewsInTheScene(Accounts accounts, TransactionOperations<Connection> transactions, Canaries canaries) {
        this.accounts = accounts;
        this.transactions = transactions;
        this.canaries = canaries;
    }

    /** The tenant is bound. */
    void fill(SceneTenant tenant) {
        String login = tenant.person(Role.ENTERPRISE).login();
        add(
                tenant,
                "view",
                login,
                accounts.findBySignInName(login).orElseThrow().id());
        add(tenant, "shared-view", null, null);
    }

    private void add(SceneTenant tenant, String thing, @Nullable String login, @Nullable UUID account) {
        String name = canaries.place(Canary.within(canaries.word(), thing, tenant.relation(), login));
        UUID id = Ids.next();
        transactions.executeWrite(status -> {
            try (PreparedStatement insert = status.getConnection().prepareStatement(ADD)) {
                insert.setObject(1, id);
                insert.setObject(2, account);
                insert.setString(3, name);
                return insert.executeUpdate();
            } catch (SQLException broken) {
                throw new IllegalStateException(broken);
            }
        });
        tenant.has(thing, id.toString());
    }
}
