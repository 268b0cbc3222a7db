package io.qiqiao.identity.entrance;

import io.micronaut.scheduling.TaskExecutors;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.lockout.Attempt;
import io.qiqiao.identity.lockout.Attempts;
import io.qiqiao.identity.secret.Secret;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets somebody choose a new password who has lost the old one, by a link to their own mailbox or phone. Whoever asks
 * learns nothing: the answer is given before anything is looked up.
 */
@Singleton
public final class PasswordResets {

    private static final Logger LOG = LoggerFactory.getLogger(PasswordResets.class);

    private final LinkRepository links;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Attempts attempts;
    private final ResetLinks sending;
    private final ExecutorService afterwards;
    private final Clock clock;

    PasswordResets(
            LinkRepository links,
            Accounts accounts,
            Sessions sessions,
            Attempts attempts,
            ResetLinks sending,
            @Named(TaskExecutors.BLOCKING) ExecutorService afterwards,
            Clock clock) {
        this.links = links;
        this.accounts = accounts;
        this.sessions = sessions;
        this.attempts = attempts;
        this.sending = sending;
        this.afterwards = afterwards;
        this.clock = clock;
    }

    /**
     * Sends a link to whoever has this name, e-mail or phone, soon; to nobody where nobody has it, or it was asked for
     * too often within an hour.
     *
     * @param host the tenant on whose host it was asked for, or null on the platform's own
     */
    public void ask(String name, @Nullable TenantId host) {
        afterwards.execute(() -> {
            try {
                accounts.findBySignInName(name).filter(Account::active).ifPresent(found -> sending.send(found, host));
            } catch (RuntimeException broken) {
                LOG.error("A link for a new password could not be sent", broken);
            }
        });
    }

    /** Whose open link this is; empty when it has been used, has expired, or never was one. */
    public Optional<Account> find(String token) {
        return Secret.find(token)
                .flatMap(secret -> links.findOpen(secret.hash(), LinkRow.PASSWORD_RESET, clock.instant()))
                .flatMap(link -> accounts.find(Objects.requireNonNull(link.account())))
                .filter(Account::active);
    }

    /**
     * Sets the new password, ends all sessions and, for who comes from {@code address}, any wait; the link is used up
     * unless the password is refused. Signing in asks for the second factor as ever.
     */
    public void reset(String token, String password, String address) {
        Account account = find(token).orElseThrow(PasswordResets::closed);
        accounts.requireGood(account.id(), password);
        Secret secret = Secret.find(token).orElseThrow(PasswordResets::closed);
        if (links.use(secret.hash(), LinkRow.PASSWORD_RESET, clock.instant()) == 0) {
            throw closed();
        }
        accounts.setPassword(account.id(), password);
        links.remove(LinkRow.PASSWORD_RESET, account.id());
        sessions.endAll(account.id(), null);
        attempts.succeeded(Attempt.of(account.id().toString(), address));
    }

    private static Refusal closed() {
        return Refusal.of(ErrorCode.NOT_FOUND, "identity.link.closed");
    }
}
