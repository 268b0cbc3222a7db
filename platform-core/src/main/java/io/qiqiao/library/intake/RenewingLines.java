package io.qiqiao.library.intake;

import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.ProtectedRows;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the lines of a tenant's imports under new keys, those too that lay open. */
@Singleton
final class RenewingLines implements ProtectedRows {

    private static final String BEFORE_ALL = new UUID(0, 0) + "/0";

    private final LineRows rows;
    private final LineProtection protection;

    RenewingLines(LineRows rows, LineProtection protection) {
        this.rows = rows;
        this.protection = protection;
    }

    @Override
    public String name() {
        return "import-line";
    }

    @Override
    public boolean isIn(KeyScope scope) {
        return scope.tenant() != null;
    }

    @Override
    public Optional<String> renew(KeyScope scope, @Nullable String after, int size) {
        String[] place = (after == null ? BEFORE_ALL : after).split("/", 2);
        List<LineRow> some = rows.scanAll(UUID.fromString(place[0]), Integer.parseInt(place[1]), size);
        some.forEach(this::renew);
        return some.isEmpty() ? Optional.empty() : Optional.of(some.getLast().place());
    }

    private void renew(LineRow row) {
        String text = protection.renewText(row.text());
        String problems = protection.renewProblems(row.problems());
        if (!row.holds(text, problems)) {
            rows.renew(row.job(), row.line(), row.text(), row.problems(), text, problems);
        }
    }
}
