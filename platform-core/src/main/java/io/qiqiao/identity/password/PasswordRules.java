package io.qiqiao.identity.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import io.qiqiao.identity.rule.SignInRule;
import io.qiqiao.kernel.FieldProblem;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be to be taken: long enough, not made of its owner's names, and not among those that are guessed
 * first. How it is mixed from kinds of characters does not matter.
 */
@Singleton
public final class PasswordRules {

    /** Names shorter than this are in too many words. */
    private static final int SHORTEST_NAME = 3;

    /** Measuring takes longer with each character, and whatever is longer is strong enough or repeats itself. */
    private static final int MEASURED = 48;

    private final PasswordConfiguration configuration;
    private final Zxcvbn strength = new Zxcvbn();

    PasswordRules(PasswordConfiguration configuration) {
        this.configuration = configuration;
    }

    /** What is wrong with {@code password}, told of {@code field}; empty when nothing is. */
    public List<FieldProblem> problems(String field, String password, Owner owner, SignInRule rule) {
        int length = password.codePointCount(0, password.length());
        int shortest = Math.max(rule.length(), configuration.getShortest());
        if (length < shortest || length > configuration.getLongest()) {
            return List.of(FieldProblem.of(field, "identity.password.length", shortest, configuration.getLongest()));
        }
        if (owner.names().anyMatch(password.toLowerCase(Locale.ROOT)::contains)) {
            return List.of(FieldProblem.of(field, "identity.password.personal"));
        }
        return isGuessed(password, owner) ? List.of(FieldProblem.of(field, "identity.password.common")) : List.of();
    }

    private boolean isGuessed(String password, Owner owner) {
        String measured = password.substring(0, Math.min(password.length(), MEASURED));
        return strength.measure(measured, owner.names().toList()).getGuesses() < configuration.getLeastGuesses();
    }

    /** Whose it is. */
    public record Owner(String login, String name, @Nullable String email) {

        private Stream<String> names() {
            String mailbox = Objects.requireNonNullElse(email, "").replaceFirst("@.*", "");
            return Stream.of(login, name, mailbox)
                    .map(each -> each.toLowerCase(Locale.ROOT))
                    .filter(each -> each.length() >= SHORTEST_NAME);
        }
    }
}
