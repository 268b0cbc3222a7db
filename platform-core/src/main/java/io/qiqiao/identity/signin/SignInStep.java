package io.qiqiao.identity.signin;

import io.qiqiao.identity.Membership;
import io.qiqiao.identity.secret.Secret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a sign-in has come to. */
public sealed interface SignInStep {

    /**
     * Everything is proved.
     *
     * @param recoveryCodes those of a second factor enrolled just now, to be shown this once; else none
     * @param since when whoever switched had signed in, or null where it is now
     */
    record Done(
            Membership membership,
            List<String> recoveryCodes,
            @Nullable Instant since) implements SignInStep {}

    /** The membership to act in is to be chosen. */
    record Choose(Secret challenge, List<Membership> among) implements SignInStep {}

    /** The second factor is to be proved. */
    record Prove(Secret challenge) implements SignInStep {}

    /** A second factor must be enrolled first. */
    record Enrol(Secret challenge) implements SignInStep {}

    /**
     * A new password is to be chosen.
     *
     * @param recoveryCodes as of {@link Done}
     */
    record Renew(Secret challenge, List<String> recoveryCodes) implements SignInStep {}
}
