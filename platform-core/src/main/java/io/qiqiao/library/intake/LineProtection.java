package io.qiqiao.library.intake;

import io.qiqiao.protection.KeyScope;
import io.qiqiao.protection.Protection;
import io.qiqiao.tenancy.CurrentTenant;
import jakarta.inject.Singleton;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the lines of imports hold, as it lies in the bound tenant's rows: under the tenant's key, whole. Which of it is
 * sensitive is not known before it is read, and what is in the wrong column or no JSON at all is never known. What is said of a line
 * may hold what was sent and lies the same way, as a JSON text.
 */
@Singleton
final class LineProtection {

    private static final String QUOTE = "\"";

    private final Protection protection;

    LineProtection(Protection protection) {
        this.protection = protection;
    }

    String keepText(String text) {
        return protection.protect(texts(), text);
    }

    @Nullable
    String keepProblems(@Nullable String problems) {
        return problems == null ? null : QUOTE + protection.protect(problems(), problems) + QUOTE;
    }

    /** The line as it was sent; one from before lines were protected lies open. */
    ImportLine open(ImportLine kept) {
        return new ImportLine(
                kept.line(),
                each(kept.text(), text -> protection.reveal(texts(), text), UnaryOperator.identity()),
                kept.outcome(),
                kept.externalId(),
                kept.listing(),
                kept.effect(),
                openProblems(kept.problems()));
    }

    /** The same text under the key of today. */
    String renewText(String kept) {
        return each(kept, text -> protection.renew(texts(), text), this::keepText);
    }

    /** What is said of a line, under the key of today. */
    @Nullable
    String renewProblems(@Nullable String kept) {
        return kept != null && kept.startsWith(QUOTE)
                ? QUOTE + protection.renew(problems(), unquoted(kept)) + QUOTE
                : keepProblems(kept);
    }

    private @Nullable String openProblems(@Nullable String kept) {
        return kept != null && kept.startsWith(QUOTE) ? protection.reveal(problems(), unquoted(kept)) : kept;
    }

    private String each(String kept, UnaryOperator<String> ofProtected, UnaryOperator<String> ofOpen) {
        return protection.isProtected(kept) ? ofProtected.apply(kept) : ofOpen.apply(kept);
    }

    private static String unquoted(String kept) {
        return kept.substring(1, kept.length() - 1);
    }

    private static KeyScope texts() {
        return KeyScope.of(CurrentTenant.get()).with("import-line.text");
    }

    private static KeyScope problems() {
        return KeyScope.of(CurrentTenant.get()).with("import-line.problems");
    }
}
