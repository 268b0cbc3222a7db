package io.qiqiao.identity.account;

import io.qiqiao.identity.NewAccount;
import io.qiqiao.kernel.FieldProblem;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** The forms of login, e-mail and phone number, and the one spelling in which each is kept. */
final class Names {

    /** What a veiled name begins with. */
    static final String NOBODY = "nobody-";

    private static final int LONGEST_NAME = 100;
    private static final int VEILED_LENGTH = 7;
    private static final Pattern LOGIN = Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{N}._-]{2,64}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}]{1,64}@[a-z0-9-]+(\\.[a-z0-9-]+)+");
    private static final Pattern BETWEEN = Pattern.compile("[\\s().-]");
    private static final Pattern AT_HOME = Pattern.compile("^(\\+|00)?86(?=1[3-9][0-9]{9}$)");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{5,15}");

    private Names() {}

    /** As it is kept and looked for: without surrounding space, full-width forms narrowed, in lower case. */
    static String spelled(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /**
     * A phone number as it is kept and looked for: without what people put between its digits, and without the country's
     * code where it is a mobile number of this one.
     */
    static String phone(String typed) {
        return AT_HOME.matcher(BETWEEN.matcher(spelled(typed)).replaceAll("")).replaceFirst("");
    }

    static @Nullable String phoneOrNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : phone(typed);
    }

    static @Nullable String spelledOrNull(@Nullable String name) {
        return name == null || name.isBlank() ? null : spelled(name);
    }

    /**
     * A name that is nobody's, so that its failures can be counted and it cannot be read: people type passwords where a
     * name belongs. So few bits are left that many names have the same.
     */
    static String veiled(String spelled) {
        return NOBODY + DigestUtils.sha256Hex(spelled).substring(0, VEILED_LENGTH);
    }

    static boolean isPhone(String spelled) {
        return PHONE.matcher(spelled).matches();
    }

    static List<FieldProblem> problems(NewAccount person) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!LOGIN.matcher(spelled(person.login())).matches()) {
            problems.add(FieldProblem.of("login", "identity.login.unfit"));
        }
        if (person.name().isBlank() || person.name().length() > LONGEST_NAME) {
            problems.add(FieldProblem.of("name", "identity.name.unfit", LONGEST_NAME));
        }
        String email = spelledOrNull(person.email());
        if (email != null && !EMAIL.matcher(email).matches()) {
            problems.add(FieldProblem.of("email", "identity.email.unfit"));
        }
        String phone = phoneOrNull(person.phone());
        if (phone != null && !PHONE.matcher(phone).matches()) {
            problems.add(FieldProblem.of("phone", "identity.phone.unfit"));
        }
        return problems;
    }
}
