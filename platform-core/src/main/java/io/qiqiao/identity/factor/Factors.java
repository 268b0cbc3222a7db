package io.qiqiao.identity.factor;

import io.micronaut.transaction.TransactionOperations;
import io.qiqiao.audit.Audit;
import io.qiqiao.audit.AuditEvent;
import io.qiqiao.audit.AuditSubject;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.safety.SafetyEvent;
import io.qiqiao.identity.safety.TellingOwners;
import io.qiqiao.kernel.ErrorCode;
import io.qiqiao.kernel.Refusal;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.sql.Connection;
import java.time.Clock;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/** The second factors of persons: enrolled, proved, removed. Whoever proves is held up by others when they fail often. */
@Singleton
public final class Factors {

    private final FactorRows rows;
    private final TimeCodes codes;
    private final KeptSecrets secrets;
    private final FactorConfiguration configuration;
    private final TransactionOperations<Connection> transactions;
    private final TellingOwners owners;
    private final Audit audit;
    private final Clock clock;

    Factors(
            FactorRows rows,
            TimeCodes codes,
            KeptSecrets secrets,
            FactorConfiguration configuration,
            @Named("control") TransactionOperations<Connection> transactions,
            TellingOwners owners,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.codes = codes;
        this.secrets = secrets;
        this.configuration = configuration;
        this.transactions = transactions;
        this.owners = owners;
        this.audit = audit;
        this.clock = clock;
    }

    public boolean isEnrolled(UUID account) {
        return rows.find(account).filter(FactorRow::isConfirmed).isPresent();
    }

    /**
     * What the account's authenticator is to be given: a new secret each time, so that nobody is left with one that
     * another has seen.
     *
     * @throws Refusal wrong-state when one is enrolled
     */
    public Enrolment enrol(Account account) {
        rows.begin(account.id(), secrets.keep(codes.newSecret()), clock.instant());
        return enrolment(account, begun(account.id()));
    }

    /** The enrolment that was begun with {@code secret}, shown again to who has it; a new one where it is not. */
    public Enrolment enrolAgain(Account account, String secret) {
        Enrolment begun = enrolment(account, begun(account.id()));
        return begun.secret().equals(secret) ? begun : enrol(account);
    }

    /**
     * Ends the enrolment by a first code. The answer is the recovery codes, which nobody sees again.
     *
     * @throws Refusal invalid-input on {@code code}; wrong-state when one is enrolled, or none was begun
     */
    public List<String> confirm(UUID account, String code) {
        OptionalLong step = codes.findStep(begun(account), code.strip());
        if (step.isEmpty()) {
            throw wrongCode();
        }
        List<String> recovery = transactions.executeWrite(status -> {
            if (rows.confirm(account, clock.instant(), step.getAsLong()) == 0) {
                throw enrolledAlready();
            }
            return newRecoveryCodes(account);
        });
        note(account, "factor-enrolment", SafetyEvent.FACTOR_ADDED);
        return recovery;
    }

    /** Whether {@code code} is one of the account's authenticator, or a recovery code; either is used up by it. */
    public boolean prove(UUID account, FactorMethod method, String code) {
        return switch (method) {
            case TOTP -> proveByTime(account, code.strip());
            case RECOVERY -> proveByRecovery(account, RecoveryCode.of(code));
        };
    }

    /** New recovery codes in place of those left, which nobody sees again. */
    public List<String> renewRecovery(UUID account) {
        List<String> recovery = transactions.executeWrite(status -> newRecoveryCodes(account));
        note(account, "recovery-codes-renewal", SafetyEvent.RECOVERY_CODES_RENEWED);
        return recovery;
    }

    public int countRecovery(UUID account) {
        return rows.countRecovery(account);
    }

    /** Takes authenticator and recovery codes away. */
    public void remove(UUID account) {
        transactions.executeWrite(status -> {
            rows.remove(account);
            rows.removeRecovery(account);
            return account;
        });
        note(account, "factor-removal", SafetyEvent.FACTOR_REMOVED);
    }

    /** What a wrong code is answered with. */
    public static Refusal wrongCode() {
        return Refusal.invalid("code", "identity.factor.wrong");
    }

    private boolean proveByTime(UUID account, String code) {
        if (!codes.isForm(code)) {
            return false;
        }
        return rows.find(account)
                .filter(FactorRow::isConfirmed)
                .map(row -> codes.findStep(secrets.reveal(row.secret()), code))
                .filter(OptionalLong::isPresent)
                .filter(step -> rows.use(account, step.getAsLong()) == 1)
                .isPresent();
    }

    private boolean proveByRecovery(UUID account, RecoveryCode code) {
        if (!code.isForm() || rows.useRecovery(account, code.hash(), clock.instant()) == 0) {
            return false;
        }
        note(account, "recovery-code-use", SafetyEvent.RECOVERY_CODE_USED);
        return true;
    }

    private void note(UUID account, String action, SafetyEvent event) {
        audit.record(AuditEvent.of(action).by(AuditSubject.of(account)));
        owners.tell(account, event);
    }

    private String begun(UUID account) {
        return rows.find(account)
                .filter(row -> !row.isConfirmed())
                .map(row -> secrets.reveal(row.secret()))
                .orElseThrow(Factors::enrolledAlready);
    }

    private Enrolment enrolment(Account account, String secret) {
        URI address = codes.address(account.login(), secret);
        return new Enrolment(secret, address, QrPicture.of(address.toString()));
    }

    private List<String> newRecoveryCodes(UUID account) {
        rows.removeRecovery(account);
        List<RecoveryCode> fresh = Stream.generate(RecoveryCode::next)
                .limit(configuration.getRecoveryCodes())
                .toList();
        fresh.forEach(code -> rows.addRecovery(account, code.hash()));
        return fresh.stream().map(RecoveryCode::shown).toList();
    }

    private static Refusal enrolledAlready() {
        return Refusal.of(ErrorCode.WRONG_STATE, "identity.factor.enrolled-already");
    }
}
