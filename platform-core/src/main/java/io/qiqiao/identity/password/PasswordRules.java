package io.qiqiao.identity.password;

import io.qiqiao.kernel.FieldProblem;
import jakarta.inject.Singleton;
import java.util.List;

/** What a password must be to be taken. */
@Singleton
public final class PasswordRules {

    private final int shortest;
    private final int longest;

    PasswordRules(PasswordConfiguration configuration) {
        this.shortest = configuration.getShortest();
        this.longest = configuration.getLongest();
    }

    /** What is wrong with {@code password}, told of {@code field}; empty when nothing is. */
    public List<FieldProblem> problems(String field, String password) {
        int length = password.codePointCount(0, password.length());
        return length < shortest || length > longest
                ? List.of(FieldProblem.of(field, "identity.password.length", shortest, longest))
                : List.of();
    }
}
