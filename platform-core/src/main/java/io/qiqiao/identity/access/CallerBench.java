package io.qiqiao.identity.access;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.http.HttpRequest;
import io.qiqiao.identity.Account;
import io.qiqiao.identity.Accounts;
import io.qiqiao.identity.Membership;
import io.qiqiao.identity.Memberships;
import io.qiqiao.identity.NewAccount;
import io.qiqiao.identity.PartyRef;
import io.qiqiao.identity.Permission;
import io.qiqiao.identity.Permissions;
import io.qiqiao.identity.Role;
import io.qiqiao.identity.password.PasswordHashing;
import io.qiqiao.identity.session.Session;
import io.qiqiao.identity.session.Sessions;
import io.qiqiao.identity.session.Sessions.Client;
import io.qiqiao.identity.token.AccessTokens;
import io.qiqiao.identity.token.SigningKeys;
import io.qiqiao.kernel.bench.Bench;
import io.qiqiao.kernel.bench.BenchRun;
import io.qiqiao.kernel.bench.Figure;
import io.qiqiao.kernel.bench.ForBench;
import io.qiqiao.kernel.bench.Rounds;
import io.qiqiao.tenancy.TenantId;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Recognises a caller by their access token, against the bare check of its signature; asks for a permission; hashes a
 * password.
 */
@Singleton
@ForBench
final class CallerBench implements Bench {

    private static final String CALLS = "calls";
    private static final String PASSWORD = "correct-horse-battery";

    private final Recognition recognition;
    private final AccessTokens tokens;
    private final SigningKeys keys;
    private final Sessions sessions;
    private final Accounts accounts;
    private final Memberships memberships;
    private final Permissions permissions;
    private final PasswordHashing hashing;

    CallerBench(
            Recognition recognition,
            AccessTokens tokens,
            SigningKeys keys,
            Sessions sessions,
            Accounts accounts,
            Memberships memberships,
            Permissions permissions,
            PasswordHashing hashing) {
        this.recognition = recognition;
        this.tokens = tokens;
        this.keys = keys;
        this.sessions = sessions;
        this.accounts = accounts;
        this.memberships = memberships;
        this.permissions = permissions;
        this.hashing = hashing;
    }

    @Override
    public String name() {
        return "caller";
    }

    @Override
    public Map<String, Integer> options() {
        return Map.of(CALLS, 5_000);
    }

    @Override
    public List<Figure> run(BenchRun run) throws Exception {
        int calls = run.option(CALLS);
        Session session = session();
        String token = tokens.issue(session.id(), session.actor());
        HttpRequest<?> request = HttpRequest.GET("/").bearerAuth(token);
        ECKey key = ECKey.parse(keys.published().getFirst());
        List<Figure> figures = new ArrayList<>(Rounds.inTurns(
                run,
                "caller.token",
                "us",
                round -> micros(calls, () -> recognised(request)),
                round -> micros(calls, () -> SignedJWT.parse(token).verify(new ECDSAVerifier(key)))));
        Rounds rounds = new Rounds();
        String hash = hashing.hash(PASSWORD);
        for (int round = 0; round < run.rounds(); round++) {
            rounds.add(
                    "caller.permission",
                    "us",
                    micros(calls, () -> permissions.may(session.actor(), Permission.POLICY_PUBLISH)));
            rounds.add("caller.password", "ms", micros(5, () -> hashing.matches(PASSWORD, hash)) / 1000);
            run.reached("caller.password", round + 1L, run.rounds());
        }
        figures.addAll(rounds.figures());
        return figures;
    }

    private Session session() {
        Account person = accounts.create(new NewAccount("bench-" + UUID.randomUUID(), "测速", null, null, PASSWORD));
        Membership membership = memberships.grant(person.id(), TenantId.of("440106"), Role.OFFICER, PartyRef.BUREAU);
        return sessions.openForProgram(membership, new Client("127.0.0.1", "bench"), Duration.ofHours(1));
    }

    private boolean recognised(HttpRequest<?> request) {
        return recognition.recognise(request).blockOptional().isPresent();
    }

    private static double micros(int calls, Check check) throws Exception {
        long began = System.nanoTime();
        for (int call = 0; call < calls; call++) {
            if (!check.holds()) {
                throw new IllegalStateException("what is good was refused");
            }
        }
        return (System.nanoTime() - began) / 1000.0 / calls;
    }

    /** Something that must hold each time. */
    @FunctionalInterface
    private interface Check {
        boolean holds() throws Exception;
    }
}
