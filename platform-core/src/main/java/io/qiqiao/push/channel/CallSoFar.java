package io.qiqiao.push.channel;

import io.micronaut.core.annotation.Introspected;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of a call of an enterprise's own address.
 *
 * @param event what it told of: {@code policy.delivered}, or {@code webhook.test}
 * @param state {@code waiting} while it is to be made, again perhaps; {@code sent} or {@code failed} for good
 * @param problem why it failed last, or null: one of the words below, with what is added to it after a space
 */
@Introspected
public record CallSoFar(
        UUID id,
        String event,
        String state,
        int attempts,
        @Nullable String problem,
        Instant createdAt) {

    /** There is no address any more. */
    static final String NO_ADDRESS = "no-address";

    /** The address may not be called (now). */
    static final String REFUSED = "refused";

    /** It answered with this status. */
    static final String ANSWERED = "answered ";

    /** It cannot be reached, by this exception. */
    static final String UNREACHABLE = "unreachable ";
}
